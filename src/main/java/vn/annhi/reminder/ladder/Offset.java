package vn.annhi.reminder.ladder;

import java.util.regex.Pattern;

/**
 * The distance of a rung from the due instant, such as {@code 4h}, {@code 14d} or {@code 2wd}.
 *
 * @param unit the database's letter: {@code h} clock hours, {@code d} calendar days, {@code w} working days
 */
record Offset(int amount, String unit) {

    private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,2})(h|d|wd)");

    static Offset of(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "expected a distance like 4h (hours), 14d (calendar days) or 2wd (working days)");
        }
        return new Offset(Integer.parseInt(parts.group(1)), parts.group(2).substring(0, 1));
    }

    boolean isInDays() {
        return !unit.equals("h");
    }
}
