package vn.annhi.datafile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A UTF-8, comma-separated table with a header line; lines that begin with {@code #} are comments. */
public final class DataFile {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .get();

    private DataFile() {}

    /**
     * All rows of a class path resource such as {@code data/calendar/holidays.csv}, or of a file on disk when the name
     * begins with {@code file:}; throws {@link DataFileException}.
     */
    public static List<DataRow> read(String resource) {
        try (var stream = open(resource);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return read(resource, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        if (resource.startsWith("file:")) {
            var path = Path.of(resource.substring("file:".length()));
            if (Files.isRegularFile(path)) {
                return Files.newInputStream(path);
            }
        }
        var stream = DataFile.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new DataFileException(resource, 0, "the file does not exist");
        }
        return stream;
    }

    /** All rows of {@code reader}; {@code file} is the name that errors show. */
    public static List<DataRow> read(String file, Reader reader) {
        try (var parser = FORMAT.parse(reader)) {
            return parser.stream()
                    .map(row -> row(file, parser.getCurrentLineNumber(), row))
                    .toList();
        } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
            throw new DataFileException(file, 0, "not a readable table: " + e.getMessage());
        }
    }

    private static DataRow row(String file, long line, CSVRecord row) {
        if (!row.isConsistent()) {
            throw new DataFileException(
                    file,
                    line,
                    "has " + row.size() + " cells, the header has "
                            + row.getParser().getHeaderNames().size());
        }
        Map<String, String> values = row.toMap().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(cell -> cell.getKey().strip(), Map.Entry::getValue));
        return new DataRow(file, line, values);
    }
}
