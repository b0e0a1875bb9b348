package vn.annhi.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Says when a term of the law ends, in the time of Việt Nam. */
public final class StatutoryClock {

    /** The zone in which every date of the law is read. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /**
     * A term ends at 24:00 of its last day (Civil Code 148.6); written as its last second, because 24:00 is the next
     * day's 00:00 and every calendar would show the wrong date.
     */
    public static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final WorkingCalendar calendar;

    /** A clock that skips the rest days of {@code calendar}. */
    public StatutoryClock(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The last moment at which a duty with {@code term}, started at {@code start}, is done in time. */
    public Instant due(Instant start, Term term) {
        var from = start.atZone(ZONE);
        var amount = term.amount();
        return switch (term.unit()) {
            case HOURS -> from.plusHours(amount).toInstant();
            case CALENDAR_DAYS -> from.plusDays(amount).toInstant();
            case WORKING_DAYS -> endOf(calendar.plusWorkingDays(from.toLocalDate(), amount));
            case MONTHS ->
                endOf(calendar.nextOrSameWorkingDay(from.toLocalDate().plusMonths(amount)));
        };
    }

    /** The first moment of {@code day} in Việt Nam. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The end of "before {@code day}": its first moment, 00:00, is already too late. */
    public Instant beforeDate(LocalDate day) {
        return startOf(day);
    }

    /** The last second of {@code day}, see {@link #END_OF_DAY}. */
    public Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(ZONE).toInstant();
    }
}
