package vn.annhi.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;

/** Pictures of what officers see, one per step, for people to look at. */
final class Pictures {

    private static final String TALLEST = """
            height => Math.max(height, ...[...document.querySelectorAll('.column-right .content, .modal-dialog, .framed main')]
                .map(pane => pane.scrollHeight + 170))""";

    private final Path folder;
    private final Screen screen;
    private int number;

    Pictures(String story) {
        this(story, Screen.DESKTOP);
    }

    Pictures(String story, Screen screen) {
        this.folder = Path.of("target", "pictures", story);
        this.screen = screen;
    }

    /** The page with its form in full length, whatever the screen's height. */
    void take(Page page, String step) {
        take(page, step, screen.width());
        page.setViewportSize(screen.width(), screen.height());
    }

    /** The same on a screen of that width, which stays. */
    void take(Page page, String step, int width) {
        var height = ((Number) page.evaluate(TALLEST, screen.height())).intValue();
        page.setViewportSize(width, Math.min(height, 6_000));
        page.screenshot(new ScreenshotOptions().setPath(folder.resolve("%02d-%s.png".formatted(++number, step))));
    }
}
