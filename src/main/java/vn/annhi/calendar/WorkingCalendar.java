package vn.annhi.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;

/**
 * The working days of state offices: Monday to Friday without days off, plus the Saturdays worked in exchange. A year
 * without a table is computed from the Labour Code's fixed dates and is provisional, see {@link #isProvisional}.
 */
public final class WorkingCalendar {

    /** Letters for Tết came out on 1/12/2022, 3/11/2023, 26/11/2024, 13/10/2025: from 1 December a gap is an alarm. */
    public static final MonthDay COMING_YEAR_KNOWN_BY = MonthDay.of(12, 1);

    private final HolidayTable table;
    private final MonthDay comingYearKnownBy;

    /** A calendar that misses the coming year from {@link #COMING_YEAR_KNOWN_BY} on. */
    public WorkingCalendar(HolidayTable table) {
        this(table, COMING_YEAR_KNOWN_BY);
    }

    /** A calendar that misses the coming year from {@code comingYearKnownBy} of the year before on. */
    public WorkingCalendar(HolidayTable table, MonthDay comingYearKnownBy) {
        this.table = table;
        this.comingYearKnownBy = comingYearKnownBy;
    }

    /** Whether offices work on {@code day}; a day off that is only proposed is worked. */
    public boolean isWorkingDay(LocalDate day) {
        return table.isWorkedWeekend(day)
                || !(HolidayTable.isWeekend(day) || table.isDayOff(day) || isFixedHolidayOfUnknownYear(day));
    }

    /** The first working day after {@code day}. */
    public LocalDate nextWorkingDay(LocalDate day) {
        return nextOrSameWorkingDay(day.plusDays(1));
    }

    /** {@code day} itself when it is worked, otherwise the first working day after it (Civil Code 148.5). */
    public LocalDate nextOrSameWorkingDay(LocalDate day) {
        var candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The last of {@code days} ≥ 1 working days; {@code start} itself is not counted (Civil Code 147.2). */
    public LocalDate plusWorkingDays(LocalDate start, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("a term of working days has at least one, not " + days);
        }
        return Stream.iterate(nextWorkingDay(start), this::nextWorkingDay)
                .skip(days - 1L)
                .findFirst()
                .orElseThrow();
    }

    /** How many working days follow {@code start} up to {@code end} inclusive; negative when {@code end} is earlier. */
    public int workingDaysBetween(LocalDate start, LocalDate end) {
        if (end.isBefore(start)) {
            return -workingDaysBetween(end, start);
        }
        return (int) start.plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** Whether all days off and swaps of {@code year} are announced. */
    public boolean isAnnounced(Year year) {
        return table.statusOf(year).filter(YearStatus.COMPLETE::equals).isPresent();
    }

    /** Whether a term from {@code first} to {@code last} touches a year not announced, so that its end may still move. */
    public boolean isProvisional(LocalDate first, LocalDate last) {
        return Stream.iterate(Year.from(first), year -> !year.isAfter(Year.from(last)), year -> year.plusYears(1))
                .anyMatch(year -> !isAnnounced(year));
    }

    /** The years that must be announced by {@code today} and are not: this one and, late in the year, the next. */
    public List<Year> missingYears(LocalDate today) {
        var thisYear = Year.from(today);
        var needed = MonthDay.from(today).isBefore(comingYearKnownBy)
                ? Stream.of(thisYear)
                : Stream.of(thisYear, thisYear.plusYears(1));
        return needed.filter(year -> !isAnnounced(year)).toList();
    }

    private boolean isFixedHolidayOfUnknownYear(LocalDate day) {
        return table.statusOf(Year.from(day)).isEmpty() && FixedHolidays.contains(day);
    }
}
