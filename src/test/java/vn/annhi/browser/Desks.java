package vn.annhi.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The officers' desks: each has a browser of its own, signed in to Tasklist when first used. */
final class Desks implements AutoCloseable {

    private static final Path EVIDENCE = Path.of("target", "browser");

    private final Browser browser;
    private final String address;
    private final String password;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final List<String> troubles = new ArrayList<>();

    Desks(Browser browser, String address, String password) {
        this.browser = browser;
        this.address = address;
        this.password = password;
    }

    /** That officer in Tasklist. */
    TasklistPage of(String officer) {
        var known = pages.get(officer);
        if (known != null) {
            return new TasklistPage(known);
        }
        var tasklist = new TasklistPage(stranger(officer));
        tasklist.signIn(officer, password);
        return tasklist;
    }

    /** A browser in which nobody has signed in yet, showing Tasklist. */
    Page stranger(String name) {
        var page = browser.newContext(new NewContextOptions()
                        .setBaseURL(address)
                        .setLocale("vi-VN")
                        .setTimezoneId("Asia/Ho_Chi_Minh")
                        .setViewportSize(1366, 768))
                .newPage();
        page.setDefaultTimeout(15_000);
        page.onPageError(error -> troubles.add(name + ": " + error));
        page.onRequestFailed(request -> troubles.add(name + ": " + request.url() + " " + request.failure()));
        page.navigate(TasklistPage.ADDRESS);
        pages.put(name, page);
        return page;
    }

    /** A second tab of an officer who is signed in already. */
    TasklistPage secondTab(String officer) {
        var page = pages.get(officer).context().newPage();
        page.setDefaultTimeout(15_000);
        page.navigate(TasklistPage.ADDRESS);
        pages.put(officer + "-2", page);
        return new TasklistPage(page);
    }

    String password() {
        return password;
    }

    /** Keeps what every desk shows: a picture and the text. */
    void keepEvidence(String test) {
        try {
            Files.createDirectories(EVIDENCE);
            Files.write(EVIDENCE.resolve(test + "-troubles.txt"), troubles);
            for (var desk : pages.entrySet()) {
                var name = test + "-" + desk.getKey();
                desk.getValue()
                        .screenshot(new ScreenshotOptions().setFullPage(true).setPath(EVIDENCE.resolve(name + ".png")));
                Files.writeString(
                        EVIDENCE.resolve(name + ".txt"), desk.getValue().innerText("body"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("evidence of a failed browser test", e);
        }
    }

    @Override
    public void close() {
        pages.values().forEach(page -> page.context().close());
    }
}
