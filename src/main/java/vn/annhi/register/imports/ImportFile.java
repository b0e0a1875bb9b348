package vn.annhi.register.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads the first sheet of a workbook, or a text table, line after line, so that a file of any length needs little memory.
 * Dates become ISO dates whatever their format; a formula is marked, because what it says depends on where it is opened.
 */
final class ImportFile {

    /** Stands for a cell with a formula: a character for private use, which nobody types. */
    static final String FORMULA = "\uE000formula";

    private ImportFile() {}

    /** Takes one line that is not empty; {@code line} counts from 1 as spreadsheet programs do. */
    interface Sink {
        void take(int line, List<String> cells);
    }

    /** Gives every line to the sink; {@link BrokenFileException} when it is no table. */
    static void read(String fileName, InputStream content, Sink sink) throws IOException {
        if (fileName.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            sheet(content, sink);
        } else {
            text(content, sink);
        }
    }

    /** The file is not what it says it is. */
    static final class BrokenFileException extends RuntimeException {

        BrokenFileException(Exception cause) {
            super("the file could not be read: " + cause.getClass().getSimpleName());
        }
    }

    private static void text(InputStream content, Sink sink) throws IOException {
        var format = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get();
        try (var reader = new InputStreamReader(content, StandardCharsets.UTF_8);
                var parser = CSVParser.parse(reader, format)) {
            for (var record : parser) {
                give(
                        (int) parser.getCurrentLineNumber(),
                        record.stream()
                                .map(cell -> cell.replace("\uFEFF", "").strip())
                                .toList(),
                        sink);
            }
        } catch (java.io.UncheckedIOException | IllegalStateException e) {
            throw new BrokenFileException(e);
        }
    }

    private static void sheet(InputStream content, Sink sink) throws IOException {
        try (var book = OPCPackage.open(content)) {
            var reader = new XSSFReader(book);
            var parser = XMLHelper.newXMLReader();
            parser.setContentHandler(new SheetHandler(reader, new ReadOnlySharedStringsTable(book), sink));
            try (var sheet = reader.getSheetsData().next()) {
                parser.parse(new InputSource(sheet));
            }
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | UnsupportedFileFormatException
                | SAXException
                | javax.xml.parsers.ParserConfigurationException
                | java.util.NoSuchElementException e) {
            throw new BrokenFileException(e);
        }
    }

    private static void give(int line, List<String> cells, Sink sink) {
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            sink.take(
                    line, cells.stream().map(cell -> cell.replace("\u0000", "")).toList());
        }
    }

    /** Notices formulas, which the library's handler tells nobody of. */
    private static final class SheetHandler extends XSSFSheetXMLHandler {

        private final Row row;

        SheetHandler(XSSFReader reader, ReadOnlySharedStringsTable strings, Sink sink)
                throws IOException, OpenXML4JException {
            this(reader, strings, new Row(sink));
        }

        private SheetHandler(XSSFReader reader, ReadOnlySharedStringsTable strings, Row row)
                throws IOException, OpenXML4JException {
            super(reader.getStylesTable(), null, strings, row, new IsoDates(), false);
            this.row = row;
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes)
                throws SAXException {
            if (localName.equals("f")) {
                row.formula = true;
            }
            super.startElement(uri, localName, qName, attributes);
        }
    }

    /** Collects the cells of a line. */
    private static final class Row implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final Sink sink;
        private final List<String> cells = new ArrayList<>();
        private boolean formula;

        Row(Sink sink) {
            this.sink = sink;
        }

        @Override
        public void startRow(int number) {
            cells.clear();
        }

        @Override
        public void cell(String reference, String text, XSSFComment comment) {
            var column = new CellReference(reference).getCol();
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, formula ? FORMULA : text.strip());
            formula = false;
        }

        @Override
        public void endRow(int number) {
            give(number + 1, cells, sink);
        }
    }

    /** Numbers without ornaments, dates as ISO dates. */
    private static final class IsoDates extends DataFormatter {

        IsoDates() {
            super(Locale.ROOT);
        }

        @Override
        public String formatRawCellContents(double value, int formatIndex, String format, boolean use1904) {
            if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
                LocalDate day = DateUtil.getLocalDateTime(value, use1904).toLocalDate();
                return day.toString();
            }
            return super.formatRawCellContents(value, formatIndex, format, use1904);
        }
    }
}
