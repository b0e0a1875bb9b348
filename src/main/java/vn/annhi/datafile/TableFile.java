package vn.annhi.datafile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A list that a person takes away, as CSV or XLSX; no cell of it is taken for a formula. */
public record TableFile(List<String> heads, Rows rows) {

    /** The longest sheet that spreadsheet programs take, less the head. */
    private static final int LONGEST = 1_048_575;

    private static final int CHUNK = 5_000;

    /** What a spreadsheet program would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Gives every row to the file, in order. */
    public interface Rows {
        void each(Sink sink) throws IOException;
    }

    /** Takes the cells of one row. */
    public interface Sink {
        void take(List<String> cells) throws IOException;
    }

    /** Gives the cells of so many rows from that one on; fewer at the end. */
    public interface Pages {
        List<List<String>> from(long offset, int limit);
    }

    /** A list that is read piece by piece, so that it is never held whole. */
    public static TableFile paged(List<String> heads, Pages pages) {
        return new TableFile(heads, sink -> {
            for (long offset = 0; offset < LONGEST; offset += CHUNK) {
                var chunk = pages.from(offset, CHUNK);
                for (var cells : chunk) {
                    sink.take(cells);
                }
                if (chunk.size() < CHUNK) {
                    return;
                }
            }
        });
    }

    /** UTF-8 with byte order mark, so that spreadsheet programs read Vietnamese; formulas are made text. */
    public void csv(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        var table = CSVFormat.RFC4180.print(writer);
        table.printRecord(heads);
        rows.each(cells ->
                table.printRecord(cells.stream().map(TableFile::harmless).toList()));
        table.flush();
    }

    /** One sheet; every cell is text. */
    public void xlsx(OutputStream out) throws IOException {
        try (var book = new SXSSFWorkbook()) {
            var sheet = book.createSheet("An Nhi");
            sheet.createFreezePane(0, 1);
            Sink write = cells -> {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (int i = 0; i < cells.size(); i++) {
                    row.createCell(i).setCellValue(cells.get(i));
                }
            };
            write.take(heads);
            rows.each(write);
            book.write(out);
        }
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
