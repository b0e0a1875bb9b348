package vn.annhi.register;

import java.util.regex.Pattern;

/** The number of a commune's review, {@code PT-RS-2026-000001}: register of the supervising unit, RS (rà soát), year, serial. */
public record ReviewCode(String value) {

    /** The middle of the code. */
    public static final String KIND = "RS";

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2,4}-RS-[0-9]{4}-[0-9]{6}");

    /** Refuses any other shape with {@link IllegalArgumentException}. */
    public ReviewCode {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not the code of a review");
        }
    }

    /** Whether the text is the code of a review. */
    public static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
