package vn.annhi.calendar;

import java.util.stream.Stream;

/** What a term of the law is counted in; the names are those of {@code time-limits.dmn}. */
public enum TermUnit {
    /** Clock hours from the moment on; they never pause (Civil Code 147.1). */
    HOURS("hours"),
    /** Days on which offices work; the first day is not counted (Civil Code 147.2). */
    WORKING_DAYS("workingDays"),
    /** Days of 24 hours for terms that protect a child, such as an isolation; rest days never lengthen them. */
    CALENDAR_DAYS("calendarDays"),
    /** Months to the same date; an end on a rest day moves to the next working day (Civil Code 148.3, 148.5). */
    MONTHS("months");

    private final String text;

    TermUnit(String text) {
        this.text = text;
    }

    /** The unit of that name; throws {@link IllegalArgumentException} for any other, such as {@code planned}. */
    public static TermUnit of(String text) {
        return Stream.of(values())
                .filter(unit -> unit.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is no unit of a term; expected hours, workingDays, calendarDays or months"));
    }
}
