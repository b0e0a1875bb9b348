package vn.annhi.reporting.figure;

import java.time.Instant;
import java.time.LocalDate;
import vn.annhi.calendar.StatutoryClock;

/**
 * The days that figures are about, in the time of Việt Nam.
 *
 * @param from the first day
 * @param until the day after the last: the cut-off is its first moment
 */
public record Period(LocalDate from, LocalDate until) {

    /** Refuses an empty period with {@link IllegalArgumentException}. */
    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a period ends after it begins");
        }
    }

    /** The first moment. */
    public Instant start() {
        return StatutoryClock.startOf(from);
    }

    /** The first day of the first month that lies in it from its first day on, even if the period ends before that. */
    LocalDate firstMonth() {
        return from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
    }

    /** The first day of the month in which the cut-off lies; the months before it are whole. */
    LocalDate lastMonth() {
        return until.withDayOfMonth(1);
    }

    /** Whether it is made of whole months only. */
    boolean isWholeMonths() {
        return firstMonth().equals(from) && lastMonth().equals(until);
    }

    /** The first moment that no longer belongs to it. */
    public Instant cutOff() {
        return StatutoryClock.startOf(until);
    }
}
