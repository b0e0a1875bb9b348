package vn.annhi.directive;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.annhi.datafile.DataFile;
import vn.annhi.datafile.DataRow;

/** The duties that the calendar brings in the organisation chart of this installation. */
@Component
public class CalendarDuties {

    private final List<CalendarDuty> duties;

    CalendarDuties(
            @Value("${annhi.directive.calendar}") String file, @Value("${annhi.organisation.chart}") String chart) {
        this.duties = DataFile.read(file).stream()
                .filter(row ->
                        row.text("chart").equals(chart) || row.text("chart").equals("any"))
                .map(CalendarDuties::duty)
                .toList();
    }

    /** Every line for this chart. */
    public List<CalendarDuty> all() {
        return duties;
    }

    private static CalendarDuty duty(DataRow row) {
        try {
            return new CalendarDuty(
                    row.text("id"),
                    row.text("procedure"),
                    Arrays.stream(row.text("scope").split("\\+")).collect(Collectors.toUnmodifiableSet()),
                    row.as("directive", Integer::valueOf),
                    MonthDays.list(row, "opens_on"),
                    MonthDays.list(row, "due_on"),
                    row.text("title"),
                    row.text("guidance"),
                    row.text("citation"),
                    row.date("valid_from"),
                    row.optionalDate("valid_to"));
        } catch (IllegalArgumentException e) {
            throw row.error("the line contradicts itself: " + e);
        }
    }
}
