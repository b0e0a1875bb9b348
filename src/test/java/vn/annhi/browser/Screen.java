package vn.annhi.browser;

/** What officers look at: the office's laptop, or a phone on the way to a village. */
enum Screen {
    DESKTOP(1366, 768),
    PHONE(390, 844);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
