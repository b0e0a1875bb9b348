package vn.annhi.chore;

import java.util.regex.Pattern;

/** A chore's number, e.g. {@code PT-VP-2026-000123}: register of the supervising unit, VP (văn phòng), year, serial. */
public record ChoreCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2,4}-VP-[0-9]{4}-[0-9]{6}");

    /** Refuses any other shape with {@link IllegalArgumentException}. */
    public ChoreCode {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not the code of a chore");
        }
    }

    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }
}
