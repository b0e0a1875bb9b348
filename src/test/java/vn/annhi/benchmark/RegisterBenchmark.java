package vn.annhi.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Cast;
import vn.annhi.fixture.MadeUpChildren;
import vn.annhi.register.Duplicates;
import vn.annhi.register.RegisterScope;
import vn.annhi.register.imports.ChildImport;
import vn.annhi.register.imports.ImportDesk;
import vn.annhi.register.imports.ImportWorker;

/**
 * 50,000 lines read, checked and taken over into one commune's register, with the rows per second of each step; then the
 * duplicate finder's precision and recall on the twins that the made-up list hides, one line in 50.
 */
@AnNhiTest
class RegisterBenchmark {

    private static final int LINES = 50_000;
    private static final int EVERY = 50;
    private static final long SEED = 20_261_201;
    private static final String WORKER = "daosan.bvte";

    @Autowired
    private ImportDesk desk;

    @Autowired
    private ImportWorker worker;

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private RegisterScope scope;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    @Test
    void theImportAndTheDuplicateFinder() throws IOException {
        sql.sql("truncate child_record, child_import cascade").update();
        var made = new MadeUpChildren(SEED, LocalDate.now()).list(LINES, EVERY);
        var out = new ByteArrayOutputStream();
        made.write(out);
        System.out.printf("the workbook: %,d lines, %,d kB%n", made.lines().size(), out.size() / 1024);

        var id = timed("read and staged", () -> bring(out.toByteArray()));
        desk.map(find(id), find(id).columns());
        assertThat(timed("checked", () -> desk.check(find(id))).number()).isZero();
        desk.start(find(id));
        timed("taken over", () -> {
            worker.work();
            return id;
        });
        var done = find(id);
        System.out.printf("added %,d, changed %,d%n", done.added(), done.changed());

        var pairs =
                timed("compared", () -> transaction.execute(status -> duplicates.among(Set.of(Cast.unit("daosan")))));
        var found = new HashSet<Set<String>>();
        pairs.forEach(pair -> found.add(Set.of(
                pair.first().particulars().name() + pair.first().code(),
                pair.second().particulars().name() + pair.second().code())));
        var hidden = new HashSet<Set<String>>();
        var codes = sql.sql("select code || ' ' || full_name from child_record order by code")
                .query(String.class)
                .list();
        assertThat(codes)
                .as("every line became a record, so that places are codes")
                .hasSize(LINES);
        made.twins().forEach((one, two) -> hidden.add(Set.of(key(codes.get(one)), key(codes.get(two)))));
        var right = found.stream().filter(hidden::contains).count();
        System.out.printf(
                "hidden twins %,d, found pairs %,d, right %,d: precision %.3f, recall %.3f%n",
                hidden.size(), found.size(), right, (double) right / found.size(), (double) right / hidden.size());
    }

    private static String key(String codeAndName) {
        var space = codeAndName.indexOf(' ');
        return codeAndName.substring(space + 1) + codeAndName.substring(0, space);
    }

    private UUID bring(byte[] workbook) {
        try {
            return desk.bring(
                    "danh-sach.xlsx",
                    new ByteArrayInputStream(workbook),
                    scope.author(WORKER).orElseThrow());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ChildImport find(UUID id) {
        return desk.find(id, WORKER).orElseThrow();
    }

    private static <T> T timed(String what, Supplier<T> act) {
        var begun = System.nanoTime();
        var result = act.get();
        var seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("%-16s %,8.1f s, %,10.0f rows/s%n", what, seconds, LINES / seconds);
        return result;
    }
}
