package vn.annhi.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One browser per JVM: the system's Chromium, else the driver's own download. */
record Chromium(Playwright driver, Browser browser) implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-quic",
            "--no-first-run",
            "--disable-component-update",
            "--disable-sync");
    private static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    /** The browser, or what went wrong when neither way leads to one. */
    static Optional<Chromium> launch() {
        var options = new LaunchOptions().setArgs(ARGUMENTS);
        var installed = installed();
        if (installed.isPresent()) {
            options.setExecutablePath(installed.get());
        } else if (!download()) {
            return Optional.empty();
        }
        var driver = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
        try {
            return Optional.of(new Chromium(driver, driver.chromium().launch(options)));
        } catch (PlaywrightException e) {
            System.err.println("Chromium does not start: " + e.getMessage());
            driver.close();
            return Optional.empty();
        }
    }

    private static Optional<Path> installed() {
        var folders = System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator));
        return NAMES.stream()
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean download() {
        try {
            var installation = Driver.ensureDriverInstalled(NO_DOWNLOAD, false).createProcessBuilder();
            installation.command().addAll(List.of("install", "chromium"));
            NO_DOWNLOAD.keySet().forEach(installation.environment()::remove);
            var process = installation.inheritIO().start();
            if (process.waitFor(5, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            System.err.println("Chromium cannot be downloaded: " + e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        browser.close();
        driver.close();
    }
}
