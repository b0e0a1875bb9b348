package vn.annhi.reporting.issue;

import java.util.regex.Pattern;

/** A reported problem's number, {@code PT-VD-2026-000123}: register of the supervising unit, VD (vấn đề), year, serial. */
public record IssueCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2,4}-VD-[0-9]{4}-[0-9]{6}");

    /** Refuses any other shape with {@link IllegalArgumentException}. */
    public IssueCode {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not the code of a reported problem");
        }
    }

    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
