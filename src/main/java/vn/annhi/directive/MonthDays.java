package vn.annhi.directive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import vn.annhi.datafile.DataRow;

/** Days of every year in data files: {@code 05-10}, several joined by {@code +}. */
final class MonthDays {

    private MonthDays() {}

    static MonthDay of(DataRow row, String column) {
        return row.as(column, MonthDays::parse);
    }

    static List<MonthDay> list(DataRow row, String column) {
        return row.as(
                column,
                text -> Arrays.stream(text.split("\\+")).map(MonthDays::parse).toList());
    }

    /** The first such day that is not before the other. */
    static LocalDate next(MonthDay day, LocalDate notBefore) {
        var thisYear = day.atYear(notBefore.getYear());
        return thisYear.isBefore(notBefore) ? day.atYear(notBefore.getYear() + 1) : thisYear;
    }

    private static MonthDay parse(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a day like 05-10", e);
        }
    }
}
