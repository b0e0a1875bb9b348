package vn.annhi.intervention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.CaseCode;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.UnitId;

/** The reported changes of all cases; at most one of a kind is open in a case. */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
class Changes {

    private final JdbcClient sql;

    Changes(JdbcClient sql) {
        this.sql = sql;
    }

    /** Records the report under the case's next ordinal. */
    Change report(CaseCode code, ChangeKind kind, Author author, Instant effectiveAt, Optional<String> target) {
        return sql.sql("""
                        insert into case_change (id, case_code, ordinal, kind, unit, reported_by, position, reported_at,
                            effective_at, target)
                        select :case || '.T' || (count(*) + 1), :case, count(*) + 1, :kind, :unit, :officer, :position,
                            :now, :effective, :target
                        from case_change where case_code = :case
                        returning *""")
                .param("case", code.value())
                .param("kind", kind.id())
                .param("unit", PositionId.parse(author.position()).unit().toString())
                .param("officer", author.officer())
                .param("position", author.position())
                .param("now", Timestamp.from(author.at()))
                .param("effective", Timestamp.from(effectiveAt))
                .param("target", target.orElse(null))
                .query((row, n) -> change(row))
                .single();
    }

    /** The change; {@link IllegalArgumentException} when there is none. */
    Change find(String id) {
        return sql.sql("select * from case_change where id = ?")
                .param(id)
                .query((row, n) -> change(row))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no change " + id));
    }

    boolean isOpen(CaseCode code, ChangeKind kind) {
        return sql.sql("select count(*) from case_change where case_code = ? and kind = ? and state = 'open'")
                        .params(code.value(), kind.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    boolean isOpen(String id) {
        return sql.sql("select count(*) from case_change where id = ? and state = 'open'")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The case kept, when the newest change that took effect says that this one is a duplicate. */
    Optional<CaseCode> kept(CaseCode code) {
        return sql.sql("select * from case_change where case_code = ? and state = 'applied'"
                        + " order by closed_at desc, ordinal desc limit 1")
                .param(code.value())
                .query((row, n) -> change(row))
                .optional()
                .filter(change -> change.kind() == ChangeKind.DUPLICATE)
                .flatMap(Change::target)
                .map(CaseCode::new);
    }

    /** What last ended or reopened the case, if anything did. */
    Optional<ChangeKind> lastTurn(CaseCode code) {
        return sql
                .sql(
                        "select kind from case_change where case_code = ? and state = 'applied' order by closed_at desc, ordinal desc")
                .param(code.value())
                .query((row, n) -> ChangeKind.of(row.getString("kind")))
                .list()
                .stream()
                .filter(kind -> kind.endsTheCase() || kind == ChangeKind.REOPEN)
                .findFirst();
    }

    void moveTo(String id, UnitId unit) {
        sql.sql("update case_change set target = ? where id = ?")
                .params(unit.toString(), id)
                .update();
    }

    void close(String id, String state, Instant now) {
        sql.sql("update case_change set state = ?, closed_at = ? where id = ? and state = 'open'")
                .params(state, Timestamp.from(now), id)
                .update();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getString("id"),
                new CaseCode(row.getString("case_code")),
                ChangeKind.of(row.getString("kind")),
                new UnitId(row.getString("unit")),
                row.getTimestamp("effective_at").toInstant(),
                Optional.ofNullable(row.getString("target")));
    }
}
