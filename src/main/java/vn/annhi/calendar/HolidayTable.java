package vn.annhi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.annhi.datafile.DataFile;
import vn.annhi.datafile.DataRow;

/** The days off and the worked Saturdays that the Prime Minister announces each year (Labour Code 112.3). */
public final class HolidayTable {

    private final Map<LocalDate, DayKind> days = new HashMap<>();
    private final Map<Year, YearStatus> years = new HashMap<>();

    private HolidayTable(List<DataRow> yearRows, List<DataRow> dayRows) {
        yearRows.forEach(this::addYear);
        dayRows.forEach(this::addDay);
    }

    /** The shipped table; throws {@link vn.annhi.datafile.DataFileException} where a line of it is broken. */
    public static HolidayTable load() {
        return of(DataFile.read("data/calendar/years.csv"), DataFile.read("data/calendar/holidays.csv"));
    }

    static HolidayTable of(List<DataRow> years, List<DataRow> days) {
        return new HolidayTable(years, days);
    }

    boolean isDayOff(LocalDate day) {
        return days.get(day) == DayKind.DAY_OFF;
    }

    /** Whether {@code day} is a Saturday or Sunday worked in exchange for a day off. */
    boolean isWorkedWeekend(LocalDate day) {
        return days.get(day) == DayKind.WORKING_DAY;
    }

    /** Nothing for a year of which the table says nothing. */
    Optional<YearStatus> statusOf(Year year) {
        return Optional.ofNullable(years.get(year));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    private void addYear(DataRow row) {
        row.text("source");
        var year = row.as("year", text -> Year.of(Integer.parseInt(text)));
        if (years.put(year, row.as("status", YearStatus::of)) != null) {
            throw row.error("year " + year + " is listed twice");
        }
    }

    private void addDay(DataRow row) {
        row.text("name");
        row.text("source");
        var day = row.date("date");
        var kind = row.as("kind", DayKind::of);
        if (!years.containsKey(Year.from(day))) {
            throw row.error(day + " lies in a year that years.csv does not list");
        }
        if (kind == DayKind.WORKING_DAY && !isWeekend(day)) {
            throw row.error(day + " is a " + day.getDayOfWeek() + "; only a Saturday or Sunday becomes a working-day");
        }
        if (days.put(day, kind) != null) {
            throw row.error(day + " is listed twice");
        }
    }
}
