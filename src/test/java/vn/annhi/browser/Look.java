package vn.annhi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Looks at one of our own pages: its picture, its language, its barriers, its width. */
final class Look {

    private Look() {}

    static void at(Page page, Pictures pictures, String step) {
        page.waitForLoadState(); // the server sends a page as it is made
        pictures.take(page, step);
        VietnameseOnly.assertOn(new TasklistPage(page));
        Accessibility.assertOn(page);
        assertThat((boolean) page.evaluate("() => document.body.scrollWidth > document.body.clientWidth"))
                .as("wider than the screen")
                .isFalse();
    }
}
