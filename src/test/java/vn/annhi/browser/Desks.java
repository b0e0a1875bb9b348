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
import java.util.regex.Pattern;

/** The officers' desks: each has a browser of its own, signed in to Tasklist when first used. */
final class Desks implements AutoCloseable {

    private static final Path EVIDENCE = Path.of("target", "browser");
    /** Tasklist's list, when it is refreshed at the moment of a completion, asks once more for the task that is gone. */
    private static final Pattern ASKED_FOR_A_DONE_TASK =
            Pattern.compile("status of 404.*/engine/default/task/[0-9a-f-]{36}(:0:0)?$");

    private final Browser browser;
    private final String address;
    private final String password;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final List<String> troubles = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    Desks(Browser browser, String address, String password) {
        this.browser = browser;
        this.address = address;
        this.password = password;
    }

    /** That officer in Tasklist. */
    TasklistPage of(String officer) {
        return of(officer, Screen.DESKTOP);
    }

    /** That officer in Tasklist on that screen, or on the one first used. */
    TasklistPage of(String officer, Screen screen) {
        var known = pages.get(officer);
        if (known != null) {
            return new TasklistPage(known);
        }
        var tasklist = new TasklistPage(stranger(officer, screen, TasklistPage.ADDRESS));
        tasklist.signIn(officer, password);
        return tasklist;
    }

    /** That account on another page than Tasklist, such as Cockpit's. */
    Page at(String address, String account) {
        var page = stranger(account, Screen.DESKTOP, address);
        new TasklistPage(page).enter(account, password);
        return page;
    }

    /** A browser in which nobody has signed in yet, asking for Tasklist. */
    Page stranger(String name) {
        return stranger(name, Screen.DESKTOP);
    }

    /** The same on that screen. */
    Page stranger(String name, Screen screen) {
        return stranger(name, screen, TasklistPage.ADDRESS);
    }

    private Page stranger(String name, Screen screen, String wanted) {
        var page = browser.newContext(new NewContextOptions()
                        .setBaseURL(address)
                        .setLocale("vi-VN")
                        .setTimezoneId("Asia/Ho_Chi_Minh")
                        .setViewportSize(screen.width(), screen.height())
                        .setIsMobile(screen == Screen.PHONE)
                        .setHasTouch(screen == Screen.PHONE))
                .newPage();
        page.setDefaultTimeout(15_000);
        page.onPageError(error -> errors.add(name + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                (ASKED_FOR_A_DONE_TASK
                                        .matcher(message.text() + message.location())
                                        .find()
                                ? troubles
                                : errors)
                        .add(name + ": " + message.text() + " " + message.location());
            }
        });
        page.onRequestFailed(request -> troubles.add(name + ": " + request.url() + " " + request.failure()));
        page.navigate(wanted);
        pages.put(name, page);
        return page;
    }

    /** The officer closes the browser; the next time it is another one. */
    void leave(String officer) {
        pages.remove(officer).context().close();
    }

    /** A second tab of an officer who is signed in already. */
    TasklistPage secondTab(String officer) {
        var page = pages.get(officer).context().newPage();
        page.setDefaultTimeout(15_000);
        page.navigate(TasklistPage.ADDRESS);
        pages.put(officer + "-2", page);
        return new TasklistPage(page);
    }

    /** What scripts and the browser's console have complained about so far, on all desks. */
    List<String> errors() {
        return errors;
    }

    String password() {
        return password;
    }

    /** Keeps what every desk shows: a picture and the text. */
    void keepEvidence(String test) {
        try {
            Files.createDirectories(EVIDENCE);
            troubles.addAll(errors);
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
