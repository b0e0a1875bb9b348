package vn.annhi.reporting.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.dossier.Author;
import vn.annhi.reporting.ReportCode;
import vn.annhi.reporting.figure.CountedCases;
import vn.annhi.reporting.figure.FigureKey;
import vn.annhi.reporting.figure.FigureSheet;

/** Freezes figures when they are signed, with the cases behind them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Snapshots {

    private final JdbcClient sql;

    Snapshots(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is signed; see {@link Snapshot} for the parts. */
    public record Frozen(ReportCode report, String list, String template, String number, FigureSheet figures) {}

    /** Freezes the figures and the cases that were counted; returns the version. */
    public int freeze(Frozen frozen, List<CountedCases.Case> cases, Author author) {
        var version = sql.sql("select coalesce(max(version), 0) + 1 from report_snapshot where report = ?")
                .param(frozen.report().value())
                .query(Integer.class)
                .single();
        sql.sql("insert into report_snapshot (report, version, frozen_at, frozen_by, position, list, template, number,"
                        + " hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        frozen.report().value(),
                        version,
                        Timestamp.from(author.at()),
                        author.officer(),
                        author.position(),
                        frozen.list(),
                        frozen.template(),
                        frozen.number(),
                        hash(frozen, cases))
                .update();
        writeValues(frozen, version);
        writeCases(frozen.report(), version, cases);
        return version;
    }

    private void writeValues(Frozen frozen, int version) {
        var values = frozen.figures().values();
        var keys = List.copyOf(values.keySet());
        sql.sql("""
                        insert into report_value (report, version, indicator, dimension, member, value)
                        select :report, :version, v.*
                        from unnest(:indicators::text[], :dimensions::text[], :members::text[], :values::numeric[]) as v
                        """)
                .param("report", frozen.report().value())
                .param("version", version)
                .param("indicators", keys.stream().map(FigureKey::indicator).toArray(String[]::new))
                .param("dimensions", keys.stream().map(FigureKey::dimension).toArray(String[]::new))
                .param("members", keys.stream().map(FigureKey::member).toArray(String[]::new))
                .param("values", keys.stream().map(values::get).toArray(BigDecimal[]::new))
                .update();
    }

    /** The rows are copied as they stand; the caller has seen in the same transaction which they are. */
    private void writeCases(ReportCode report, int version, List<CountedCases.Case> cases) {
        sql.sql("""
                        insert into report_case (report, version, event, case_code, ordinal, at, ended_at, sex, age, ethnicity,
                            environment, channel, forms, groups)
                        select :report, :version, e.event, e.case_code, e.ordinal, e.at, e.ended_at, e.sex, e.age,
                            e.ethnicity, e.environment, e.channel, e.forms, e.groups
                        from figure_event e
                        join unnest(:events::text[], :codes::text[], :ordinals::int[]) as c (event, case_code, ordinal)
                            using (case_code, event, ordinal)
                        """)
                .param("report", report.value())
                .param("version", version)
                .param("events", cases.stream().map(CountedCases.Case::event).toArray(String[]::new))
                .param("codes", cases.stream().map(CountedCases.Case::caseCode).toArray(String[]::new))
                .param(
                        "ordinals",
                        cases.stream().map(CountedCases.Case::ordinal).toArray(Integer[]::new))
                .update();
    }

    /** The newest frozen figures of the report. */
    @Transactional(readOnly = true)
    public Optional<Snapshot> latest(ReportCode report) {
        return sql.sql("select * from report_snapshot where report = ? order by version desc limit 1")
                .param(report.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** The cases that were counted in that version. */
    @Transactional(readOnly = true)
    public List<CountedCases.Case> cases(Snapshot snapshot) {
        return sql.sql(
                        "select * from report_case where report = ? and version = ? order by event, at, case_code, ordinal")
                .params(snapshot.report().value(), snapshot.version())
                .query((row, n) -> CountedCases.read(row))
                .list();
    }

    /** Whether the frozen figures and cases are still those that were signed. */
    @Transactional(readOnly = true)
    public boolean isIntact(Snapshot snapshot) {
        var frozen = new Frozen(
                snapshot.report(), snapshot.list(), snapshot.template(), snapshot.number(), snapshot.figures());
        return hash(frozen, cases(snapshot)).equals(snapshot.hash());
    }

    private Snapshot read(ResultSet row) throws SQLException {
        var report = row.getString("report");
        var version = row.getInt("version");
        var figures = new FigureSheet();
        sql.sql("select * from report_value where report = ? and version = ? order by indicator, dimension, member")
                .params(report, version)
                .query((value, n) -> {
                    figures.put(
                            new FigureKey(
                                    value.getString("indicator"),
                                    value.getString("dimension"),
                                    value.getString("member")),
                            value.getBigDecimal("value"));
                    return n;
                })
                .list();
        return new Snapshot(
                new ReportCode(report),
                version,
                row.getTimestamp("frozen_at").toInstant(),
                row.getString("frozen_by"),
                row.getString("list"),
                row.getString("template"),
                row.getString("number"),
                row.getString("hash"),
                figures);
    }

    private static String hash(Frozen frozen, List<CountedCases.Case> cases) {
        var text = new StringBuilder();
        text.append(frozen.report()).append('|').append(frozen.list()).append('|');
        text.append(frozen.template()).append('|').append(frozen.number()).append('\n');
        frozen.figures().values().entrySet().stream()
                .map(figure -> figure.getKey() + "=" + plain(figure.getValue()))
                .sorted()
                .forEach(line -> text.append(line).append('\n'));
        cases.stream()
                .map(CountedCases.Case::toString)
                .sorted()
                .forEach(line -> text.append(line).append('\n'));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
