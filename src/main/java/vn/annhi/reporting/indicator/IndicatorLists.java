package vn.annhi.reporting.indicator;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.DigestUtils;
import vn.annhi.datafile.DataFile;
import vn.annhi.datafile.DataFileException;

/** The versions of the indicator list: those that come with An Nhi and those that an office imported. */
@Repository
public class IndicatorLists {

    private static final String SHIPPED = "data/reporting/indicator-lists.csv";
    private static final String SYSTEM = "an-nhi";

    private final JdbcClient sql;
    private final Dimensions dimensions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IndicatorLists(JdbcClient sql, Dimensions dimensions, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.dimensions = dimensions;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Keeps the lists that come with An Nhi; one that was changed under its old id stops the start. */
    @PostConstruct
    void install() {
        for (var row : DataFile.read(SHIPPED)) {
            var file = row.text("file");
            try (var stream = resource(file)) {
                var list = new IndicatorList(
                        row.text("id"),
                        row.text("name"),
                        row.date("valid_from"),
                        IndicatorReader.read(ImportTable.text(stream), dimensions));
                transaction.executeWithoutResult(status -> installOne(list, file));
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            } catch (ImportRefusedException e) {
                var first = e.faults().get(0);
                throw new DataFileException(file, 0, first.cell() + " " + first.messageKey() + " " + first.arguments());
            }
        }
    }

    private void installOne(IndicatorList list, String file) {
        // Nodes that start at once do this one after the other
        sql.sql("lock table indicator_list in exclusive mode").update();
        var known = sql.sql("select digest from indicator_list where id = ?")
                .param(list.id())
                .query(String.class)
                .optional();
        if (known.isEmpty()) {
            write(list, SYSTEM);
        } else if (!known.get().equals(digest(list))) {
            throw new DataFileException(file, 0, "the list " + list.id() + " was changed; give the new list a new id");
        }
    }

    /** The list that holds on that day: the newest whose first day has come. */
    @Transactional(readOnly = true)
    public IndicatorList on(LocalDate day) {
        return sql.sql("select id from indicator_list where valid_from <= ? order by valid_from desc, imported_at desc"
                        + " limit 1")
                .param(day)
                .query(String.class)
                .optional()
                .map(this::find)
                .orElseThrow(() -> new IllegalStateException("no indicator list holds on " + day));
    }

    /** The list of that id; {@link IllegalArgumentException} when there is none. */
    @Transactional(readOnly = true)
    public IndicatorList find(String id) {
        var indicators = sql.sql("select * from indicator where list = ? order by ordinal")
                .param(id)
                .query((row, n) -> read(row))
                .list();
        return sql.sql("select * from indicator_list where id = ?")
                .param(id)
                .query((row, n) -> new IndicatorList(
                        id, row.getString("name"), row.getObject("valid_from", LocalDate.class), indicators))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no indicator list " + id));
    }

    /** All lists without their indicators, the newest first. */
    @Transactional(readOnly = true)
    public List<IndicatorList> all() {
        return sql.sql("select * from indicator_list order by valid_from desc, imported_at desc")
                .query((row, n) -> new IndicatorList(
                        row.getString("id"),
                        row.getString("name"),
                        row.getObject("valid_from", LocalDate.class),
                        List.of()))
                .list();
    }

    /**
     * Takes a list from a text table (.csv) or a workbook (.xlsx); {@link ImportRefusedException} with every fault when
     * one cell is wrong, and nothing is changed. Reports that were opened before keep theirs.
     */
    @Transactional
    public IndicatorList take(
            String id, String name, LocalDate validFrom, String fileName, InputStream content, String by)
            throws IOException {
        var list = new IndicatorList(
                id, name, validFrom, IndicatorReader.read(ImportTable.read(fileName, content), dimensions));
        sql.sql("lock table indicator_list in exclusive mode").update();
        if (all().stream().anyMatch(each -> each.id().equals(id))) {
            throw new ImportRefusedException(List.of(new ImportFault("1", "reporting.import.listKnown", List.of(id))));
        }
        write(list, by);
        return list;
    }

    private void write(IndicatorList list, String by) {
        sql.sql("insert into indicator_list (id, name, valid_from, imported_by, imported_at, digest)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(list.id(), list.name(), list.validFrom(), by, Timestamp.from(clock.instant()), digest(list))
                .update();
        int ordinal = 0;
        for (var each : list.indicators()) {
            sql.sql("""
                            insert into indicator (list, ordinal, code, section, name, unit, kind, event, dimensions,
                                numerator, denominator, part_of, decimals, comment_above, reported_by, explanation)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(Arrays.asList(
                            list.id(),
                            ++ordinal,
                            each.code(),
                            each.section(),
                            each.name(),
                            each.unit(),
                            each.kind().id(),
                            each.event(),
                            each.dimensions().toArray(String[]::new),
                            each.numerator().orElse(null),
                            each.denominator().orElse(null),
                            each.partOf().orElse(null),
                            each.decimals(),
                            each.commentAbove().orElse(null),
                            each.reportedBy(),
                            each.explanation()))
                    .update();
        }
    }

    private static String digest(IndicatorList list) {
        var text = list.validFrom() + "\n" + list.indicators();
        return DigestUtils.md5DigestAsHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Indicator read(ResultSet row) throws SQLException {
        Array dimensions = row.getArray("dimensions");
        return new Indicator(
                row.getString("code"),
                row.getInt("section"),
                row.getString("name"),
                row.getString("unit"),
                IndicatorKind.of(row.getString("kind")),
                row.getString("event"),
                List.of((String[]) dimensions.getArray()),
                Optional.ofNullable(row.getString("numerator")),
                Optional.ofNullable(row.getString("denominator")),
                Optional.ofNullable(row.getString("part_of")),
                row.getInt("decimals"),
                Optional.ofNullable(row.getObject("comment_above", Integer.class)),
                row.getString("reported_by"),
                row.getString("explanation"));
    }

    private static InputStream resource(String name) {
        var stream = IndicatorLists.class.getClassLoader().getResourceAsStream(name);
        if (stream == null) {
            throw new DataFileException(name, 0, "the file does not exist");
        }
        return stream;
    }
}
