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
        return from.atStartOfDay(StatutoryClock.ZONE).toInstant();
    }

    /** The first moment that no longer belongs to it. */
    public Instant cutOff() {
        return until.atStartOfDay(StatutoryClock.ZONE).toInstant();
    }
}
