package vn.annhi.directive;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.annhi.datafile.DataFile;
import vn.annhi.datafile.DataRow;

/** The tasks that letters of a kind usually give: {@code data/directive/letters.csv}; an officer changes them before they go out. */
@Component
class LetterTemplates {

    private record Line(String template, int directive, String title, String guidance, String units, MonthDay due) {}

    private final List<Line> lines;

    LetterTemplates(@Value("${annhi.directive.letters}") String file) {
        this.lines = DataFile.read(file).stream().map(LetterTemplates::line).toList();
    }

    private static Line line(DataRow row) {
        return new Line(
                row.text("template"),
                row.as("directive", Integer::valueOf),
                row.text("title"),
                row.text("guidance"),
                row.text("units"),
                MonthDays.of(row, "due_on"));
    }

    /** The rows of the form, each due on its next day after today. */
    List<Map<String, Object>> rows(String template, LocalDate today) {
        return lines.stream()
                .filter(line -> line.template().equals(template))
                .map(line -> Map.<String, Object>of(
                        "directive", String.valueOf(line.directive()),
                        "taskTitle", line.title(),
                        "guidance", line.guidance(),
                        "units", line.units(),
                        "dueOn", MonthDays.next(line.due(), today).toString()))
                .toList();
    }
}
