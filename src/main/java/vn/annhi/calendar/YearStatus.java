package vn.annhi.calendar;

import java.util.stream.Stream;

/** How far the days off of a year are known. */
enum YearStatus {
    COMPLETE("complete"),
    PROVISIONAL("provisional");

    private final String text;

    YearStatus(String text) {
        this.text = text;
    }

    static YearStatus of(String text) {
        return Stream.of(values())
                .filter(status -> status.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected complete or provisional"));
    }
}
