package vn.annhi.register;

import java.util.regex.Pattern;

/** A child's number in the register, {@code PT-TE-2026-000123}: register of the supervising unit, TE (trẻ em), year, serial. */
public record ChildCode(String value) {

    static final String KIND = "TE";

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2,4}-TE-[0-9]{4}-[0-9]{6}");

    /** Refuses any other shape with {@link IllegalArgumentException}. */
    public ChildCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the code of a child in the register");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
