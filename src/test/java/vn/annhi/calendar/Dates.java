package vn.annhi.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as the examples write them; a weekday that does not fit its date is refused. */
final class Dates {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("EEE d/M/uuuu", Locale.ENGLISH);

    private Dates() {}

    static LocalDate day(String text) {
        return LocalDate.parse(text, FORMAT);
    }
}
