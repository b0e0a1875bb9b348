package vn.annhi.reporting.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A table that somebody brings: a text table or the first sheet of a workbook, its columns named by the first line. A
 * formula is refused, because what it says depends on where it is opened.
 *
 * @param faults what could not be read at all
 */
record ImportTable(List<Line> lines, List<ImportFault> faults) {

    /** The longest table that is read. */
    private static final int LONGEST = 2_000;

    /** One line: per column its text and where it stands. */
    record Line(Map<String, String> texts, Map<String, String> places) {

        String text(String column) {
            return texts.getOrDefault(column, "");
        }

        String place(String column) {
            return places.getOrDefault(column, column);
        }
    }

    /** Reads the content of an uploaded file by the end of its name. */
    static ImportTable read(String fileName, InputStream content) throws IOException {
        return fileName.toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx") ? sheet(content) : text(content);
    }

    static ImportTable text(InputStream content) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setCommentMarker('#')
                .setIgnoreEmptyLines(true)
                .get();
        var lines = new ArrayList<Line>();
        try (var reader = new InputStreamReader(content, StandardCharsets.UTF_8);
                var parser = CSVParser.parse(reader, format)) {
            List<String> heads = List.of();
            for (var record : parser) {
                if (heads.isEmpty()) {
                    heads = record.stream()
                            .map(head -> head.replace("\uFEFF", "").strip())
                            .toList();
                    continue;
                }
                var texts = new LinkedHashMap<String, String>();
                var places = new HashMap<String, String>();
                for (int i = 0; i < heads.size(); i++) {
                    texts.put(heads.get(i), i < record.size() ? record.get(i).strip() : "");
                    places.put(heads.get(i), parser.getCurrentLineNumber() + "/" + heads.get(i));
                }
                lines.add(new Line(texts, places));
            }
        } catch (java.io.UncheckedIOException | IllegalStateException e) {
            return broken();
        }
        return whole(lines, new ArrayList<>());
    }

    private static ImportTable sheet(InputStream content) throws IOException {
        var lines = new ArrayList<Line>();
        var faults = new ArrayList<ImportFault>();
        try (var book = new XSSFWorkbook(content)) {
            var sheet = book.getSheetAt(0);
            var heads = new HashMap<Integer, String>();
            for (Row row : sheet) {
                if (heads.isEmpty()) {
                    row.forEach(cell -> heads.put(cell.getColumnIndex(), written(cell, faults)));
                    continue;
                }
                var texts = new LinkedHashMap<String, String>();
                var places = new HashMap<String, String>();
                heads.forEach((column, head) -> {
                    var cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                    texts.put(head, written(cell, faults));
                    places.put(head, cell.getAddress().formatAsString());
                });
                if (texts.values().stream().anyMatch(text -> !text.isEmpty())) {
                    lines.add(new Line(texts, places));
                }
            }
        } catch (POIXMLException | UnsupportedFileFormatException e) {
            return broken();
        }
        return whole(lines, faults);
    }

    private static String written(Cell cell, List<ImportFault> faults) {
        if (cell.getCellType() == CellType.FORMULA || cell.getCellType() == CellType.ERROR) {
            faults.add(new ImportFault(cell.getAddress().formatAsString(), "reporting.import.formula", List.of()));
            return "";
        }
        return new DataFormatter(java.util.Locale.ROOT).formatCellValue(cell).strip();
    }

    private static ImportTable whole(List<Line> lines, List<ImportFault> faults) {
        if (lines.isEmpty()) {
            faults.add(new ImportFault("1", "reporting.import.empty", List.of()));
        } else if (lines.size() > LONGEST) {
            faults.add(new ImportFault("1", "reporting.import.tooLong", List.of(LONGEST)));
        }
        return new ImportTable(List.copyOf(lines), List.copyOf(faults));
    }

    private static ImportTable broken() {
        return new ImportTable(List.of(), List.of(new ImportFault("1", "reporting.import.unreadable", List.of())));
    }
}
