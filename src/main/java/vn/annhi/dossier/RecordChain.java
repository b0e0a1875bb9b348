package vn.annhi.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only chain of a case's records; the case's row lock makes the numbers of its records consecutive. */
@Component
class RecordChain {

    private final JdbcClient sql;
    private final CaseLock lock;

    RecordChain(JdbcClient sql, CaseLock lock) {
        this.lock = lock;
        this.sql = sql;
    }

    FormRecord append(CaseCode code, NewRecord draft) {
        lock.take(code);
        var entry = withMillis(draft);
        var last = sql.sql("select seq, hash from form_record where case_code = ? order by seq desc limit 1")
                .param(code.value())
                .query((row, n) -> Map.entry(row.getInt("seq"), row.getBytes("hash")))
                .optional()
                .orElse(Map.entry(0, HashChain.START));
        var seq = last.getKey() + 1;
        var salt = HashChain.newSalt();
        var payload = Payload.write(entry.data());
        var digest = HashChain.digest(salt, payload);
        var acting = entry.author().actingFor();
        sql.sql(
                        "insert into form_record (case_code, seq, form_id, cycle, subject, submitted_by, position, submitted_at,"
                                + " payload, salt, digest, previous, hash, substitution, acted_for, acted_under)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        code.value(),
                        seq,
                        entry.formId(),
                        entry.cycle(),
                        entry.subject(),
                        entry.author().officer(),
                        entry.author().position(),
                        Timestamp.from(entry.author().at()),
                        payload,
                        salt,
                        digest,
                        last.getValue(),
                        HashChain.link(last.getValue(), digest, code, seq, entry))
                .param(acting.map(ActingFor::substitution).orElse(null))
                .param(acting.map(ActingFor::officer).orElse(null))
                .param(acting.map(ActingFor::paper).orElse(null))
                .update();
        return new FormRecord(code, seq, entry.formId(), entry.cycle(), entry.subject(), entry.author(), entry.data());
    }

    Optional<FormRecord> latest(CaseCode code, String formId, String subject) {
        return sql.sql("select * from form_record where case_code = ? and form_id = ? and subject = ?"
                        + " order by seq desc limit 1")
                .params(code.value(), formId, subject)
                .query((row, n) -> link(row).entry())
                .optional();
    }

    List<FormRecord> all(CaseCode code) {
        return links(code).stream().map(SealedRecord::entry).toList();
    }

    Optional<Integer> firstBroken(CaseCode code) {
        return SealedRecord.firstBroken(links(code));
    }

    List<SealedRecord> links(CaseCode code) {
        return sql.sql("select * from form_record where case_code = ? order by seq")
                .param(code.value())
                .query((row, n) -> link(row))
                .list();
    }

    /** The chain covers milliseconds; finer parts would not survive every store. */
    private static NewRecord withMillis(NewRecord entry) {
        var author = entry.author();
        var at = author.at().truncatedTo(ChronoUnit.MILLIS);
        return new NewRecord(
                entry.formId(),
                entry.cycle(),
                entry.subject(),
                new Author(author.officer(), author.position(), at, author.actingFor()),
                entry.data());
    }

    private static SealedRecord link(ResultSet row) throws SQLException {
        var payload = row.getString("payload");
        var author = new Author(
                row.getString("submitted_by"),
                row.getString("position"),
                row.getTimestamp("submitted_at").toInstant(),
                actingFor(row));
        var entry = new FormRecord(
                new CaseCode(row.getString("case_code")),
                row.getInt("seq"),
                row.getString("form_id"),
                row.getInt("cycle"),
                row.getString("subject"),
                author,
                payload == null ? Map.of() : Payload.read(payload));
        return new SealedRecord(
                entry,
                payload,
                row.getBytes("salt"),
                row.getBytes("digest"),
                row.getBytes("previous"),
                row.getBytes("hash"));
    }

    private static Optional<ActingFor> actingFor(ResultSet row) throws SQLException {
        var substitution = row.getObject("substitution", Long.class);
        return substitution == null
                ? Optional.empty()
                : Optional.of(new ActingFor(substitution, row.getString("acted_for"), row.getString("acted_under")));
    }
}
