package vn.annhi.care;

import java.util.regex.Pattern;

/** An application's number, e.g. {@code PT-CS-2026-000123}: register of the supervising unit, CS (chăm sóc), year, serial. */
public record CarerCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2,4}-CS-[0-9]{4}-[0-9]{6}");

    /** Refuses any other shape with {@link IllegalArgumentException}. */
    public CarerCode {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not the code of a carer's application");
        }
    }

    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }
}
