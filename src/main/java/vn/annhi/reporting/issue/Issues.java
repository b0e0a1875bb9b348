package vn.annhi.reporting.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.dossier.Author;
import vn.annhi.numbering.RegisterNumbers;
import vn.annhi.organisation.UnitId;

/** The table {@code emerging_issue}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Issues {

    private final JdbcClient sql;
    private final RegisterNumbers numbers;

    Issues(JdbcClient sql, RegisterNumbers numbers) {
        this.sql = sql;
        this.numbers = numbers;
    }

    /** What a unit reports; see {@link Issue} for the parts. */
    record Report(
            UnitId unit,
            UnitId above,
            int directive,
            String subject,
            String content,
            String measures,
            String proposal,
            String confidentiality,
            String distribution) {}

    /** Keeps a report under the next gap-free number of the register and the author's year. */
    public IssueCode open(String register, Report report, Author author) {
        var code = new IssueCode(numbers.next(register, "VD", author.at()));
        sql.sql("""
                        insert into emerging_issue (code, unit, above, directive, subject, content, measures, proposal,
                            confidentiality, distribution, reported_by, position, reported_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        code.value(),
                        report.unit().value(),
                        report.above().value(),
                        report.directive(),
                        report.subject(),
                        report.content(),
                        report.measures(),
                        report.proposal(),
                        report.confidentiality(),
                        report.distribution(),
                        author.officer(),
                        author.position(),
                        Timestamp.from(author.at()))
                .update();
        return code;
    }

    /** The report with that code. */
    @Transactional(readOnly = true)
    public Issue find(IssueCode code) {
        return sql.sql("select * from emerging_issue where code = ?")
                .param(code.value())
                .query((row, n) -> read(row))
                .single();
    }

    /** What these units reported from one instant to another, or is still unanswered of earlier days; newest first. */
    @Transactional(readOnly = true)
    public List<Issue> of(Collection<String> units, Instant from, Instant until) {
        return sql.sql("""
                        select * from emerging_issue
                        where unit in (select unnest(:units)) and reported_at < :until
                            and (reported_at >= :from or directed_at is null or directed_at >= :from or result_at >= :from)
                        order by reported_at desc, code
                        """)
                .param("units", units.toArray(String[]::new))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, n) -> read(row))
                .list();
    }

    /** What was reported by, or is to be answered by, one of the units; newest first. */
    @Transactional(readOnly = true)
    public List<Issue> readableBy(Collection<String> own, Collection<String> below, int limit) {
        return sql.sql("""
                        select * from emerging_issue
                        where unit in (select unnest(:own)) or above in (select unnest(:own))
                            or unit in (select unnest(:below))
                        order by reported_at desc, code limit :limit
                        """)
                .param("own", own.toArray(String[]::new))
                .param("below", below.toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    public void direct(IssueCode code, String text, boolean resultNeeded, Author author) {
        sql.sql("update emerging_issue set direction = ?, result_needed = ?, directed_by = ?, directed_at = ?"
                        + " where code = ?")
                .params(text, resultNeeded, author.officer(), Timestamp.from(author.at()), code.value())
                .update();
    }

    public void settle(IssueCode code, String text, Author author) {
        sql.sql("update emerging_issue set result = ?, result_by = ?, result_at = ? where code = ?")
                .params(text, author.officer(), Timestamp.from(author.at()), code.value())
                .update();
    }

    private static Issue read(ResultSet row) throws SQLException {
        return new Issue(
                new IssueCode(row.getString("code")),
                new UnitId(row.getString("unit")),
                new UnitId(row.getString("above")),
                row.getInt("directive"),
                row.getString("subject"),
                row.getString("content"),
                row.getString("measures"),
                row.getString("proposal"),
                row.getString("confidentiality"),
                row.getString("distribution"),
                row.getString("reported_by"),
                row.getTimestamp("reported_at").toInstant(),
                direction(row),
                result(row));
    }

    private static Optional<Issue.Direction> direction(ResultSet row) throws SQLException {
        var text = row.getString("direction");
        return text == null
                ? Optional.empty()
                : Optional.of(new Issue.Direction(
                        text,
                        row.getBoolean("result_needed"),
                        row.getString("directed_by"),
                        row.getTimestamp("directed_at").toInstant()));
    }

    private static Optional<Issue.Result> result(ResultSet row) throws SQLException {
        var text = row.getString("result");
        return text == null
                ? Optional.empty()
                : Optional.of(new Issue.Result(
                        text,
                        row.getString("result_by"),
                        row.getTimestamp("result_at").toInstant()));
    }
}
