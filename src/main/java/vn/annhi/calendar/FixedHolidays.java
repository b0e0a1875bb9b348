package vn.annhi.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The days off of a year that nobody announced yet, as far as the law alone fixes them: four solar dates (Labour
 * Code 112.1) and the days in lieu of those on a weekend (111.3). The lunar ones and the day beside 2/9 stay unknown.
 */
final class FixedHolidays {

    private static final List<MonthDay> DATES =
            List.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));

    private FixedHolidays() {}

    static boolean contains(LocalDate day) {
        return of(Year.from(day)).contains(day);
    }

    static Set<LocalDate> of(Year year) {
        var daysOff = new HashSet<LocalDate>();
        DATES.forEach(date -> daysOff.add(year.atMonthDay(date)));
        DATES.stream().map(year::atMonthDay).filter(HolidayTable::isWeekend).forEach(holiday -> {
            var inLieu = holiday;
            while (HolidayTable.isWeekend(inLieu) || daysOff.contains(inLieu)) {
                inLieu = inLieu.plusDays(1);
            }
            daysOff.add(inLieu);
        });
        return daysOff;
    }
}
