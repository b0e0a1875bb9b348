package vn.annhi.reminder.page;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import vn.annhi.datafile.TableFile;

/** A part of the ledger as a file: exactly the lines that the page would show, all pages of it. */
@Component
class LedgerFiles {

    private static final int CHUNK = 5_000;

    private final LedgerEntries entries;
    private final LedgerWords words;

    LedgerFiles(LedgerEntries entries, LedgerWords words) {
        this.entries = entries;
        this.words = words;
    }

    void csv(LedgerScope scope, OutputStream out) throws IOException {
        table(scope).csv(out);
    }

    void xlsx(LedgerScope scope, OutputStream out) throws IOException {
        table(scope).xlsx(out);
    }

    private TableFile table(LedgerScope scope) {
        return new TableFile(words.heads(), sink -> {
            for (long offset = 0; offset < TableFile.LONGEST; offset += CHUNK) {
                var chunk = entries.of(scope, CHUNK, offset);
                for (var entry : chunk) {
                    sink.take(words.row(entry).cells());
                }
                if (chunk.size() < CHUNK) {
                    return;
                }
            }
        });
    }
}
