package vn.annhi.datafile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One line of a {@link DataFile}; every accessor that finds nonsense names file, line, column and reason. */
public record DataRow(String file, long line, Map<String, String> values) {

    /** The cell's text; an empty cell is an error. */
    public String text(String column) {
        return optional(column).orElseThrow(() -> error("column '" + column + "' is empty"));
    }

    /** The cell's text, or nothing when the cell is empty. */
    public Optional<String> optional(String column) {
        if (!values.containsKey(column)) {
            throw error("column '" + column + "' is missing");
        }
        return Optional.of(values.get(column).strip()).filter(text -> !text.isEmpty());
    }

    /** The cell as an ISO date (2025-07-01). */
    public LocalDate date(String column) {
        return parse(column, text(column));
    }

    /** The cell as an ISO date, or nothing when the cell is empty. */
    public Optional<LocalDate> optionalDate(String column) {
        return optional(column).map(text -> parse(column, text));
    }

    /** The cell read by {@code reading}; an {@link IllegalArgumentException} it throws becomes the reason. */
    public <T> T as(String column, Function<String, T> reading) {
        var text = text(column);
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            throw error("column '" + column + "' holds '" + text + "': " + e.getMessage());
        }
    }

    /** An error at this line. */
    public DataFileException error(String reason) {
        return new DataFileException(file, line, reason);
    }

    private LocalDate parse(String column, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw error("column '" + column + "' holds '" + text + "', expected a date like 2025-07-01");
        }
    }
}
