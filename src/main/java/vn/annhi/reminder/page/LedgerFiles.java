package vn.annhi.reminder.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Component;

/** A part of the ledger as a file: exactly the lines that the page would show, all pages of it. */
@Component
class LedgerFiles {

    private static final int CHUNK = 5_000;
    /** The longest sheet that spreadsheet programs take, less the head. */
    private static final int LONGEST = 1_048_575;

    /** What a spreadsheet program would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final LedgerEntries entries;
    private final LedgerWords words;

    LedgerFiles(LedgerEntries entries, LedgerWords words) {
        this.entries = entries;
        this.words = words;
    }

    /** UTF-8 with byte order mark, so that spreadsheet programs read Vietnamese; formulas are made text. */
    void csv(LedgerScope scope, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        var table = CSVFormat.RFC4180.print(writer);
        table.printRecord(words.heads());
        each(
                scope,
                cells -> table.printRecord(
                        cells.stream().map(LedgerFiles::harmless).toList()));
        table.flush();
    }

    /** One sheet; every cell is text, so that nothing is taken for a formula. */
    void xlsx(LedgerScope scope, OutputStream out) throws IOException {
        try (var book = new SXSSFWorkbook()) {
            var sheet = book.createSheet("An Nhi");
            sheet.createFreezePane(0, 1);
            RowSink write = cells -> {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (int i = 0; i < cells.size(); i++) {
                    row.createCell(i).setCellValue(cells.get(i));
                }
            };
            write.take(words.heads());
            each(scope, write);
            book.write(out);
        }
    }

    private void each(LedgerScope scope, RowSink sink) throws IOException {
        for (long offset = 0; offset < LONGEST; offset += CHUNK) {
            var chunk = entries.of(scope, CHUNK, offset);
            for (var entry : chunk) {
                sink.take(words.row(entry).cells());
            }
            if (chunk.size() < CHUNK) {
                return;
            }
        }
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    private interface RowSink {
        void take(List<String> cells) throws IOException;
    }
}
