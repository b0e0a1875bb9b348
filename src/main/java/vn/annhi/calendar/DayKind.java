package vn.annhi.calendar;

import java.util.stream.Stream;

/** What holidays.csv says about one day. */
enum DayKind {
    DAY_OFF("day-off"),
    WORKING_DAY("working-day"),
    PROPOSED("proposed");

    private final String text;

    DayKind(String text) {
        this.text = text;
    }

    static DayKind of(String text) {
        return Stream.of(values())
                .filter(kind -> kind.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected day-off, working-day or proposed"));
    }
}
