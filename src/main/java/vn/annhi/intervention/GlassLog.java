package vn.annhi.intervention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.CaseCode;
import vn.annhi.organisation.PositionId;

/** The table {@code break_glass}. Writing joins the caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class GlassLog {

    private final JdbcClient sql;

    GlassLog(JdbcClient sql) {
        this.sql = sql;
    }

    long open(CaseCode code, String reason, Instant expires, Author author) {
        return sql.sql("""
                        insert into break_glass (case_code, officer, position, reason, opened_at, expires_at)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        code.value(),
                        author.officer(),
                        author.position(),
                        reason,
                        Timestamp.from(author.at()),
                        Timestamp.from(expires))
                .query(Long.class)
                .single();
    }

    /** The positions in which the officer has the case open now. */
    @Transactional(readOnly = true)
    Set<PositionId> open(CaseCode code, String officer, Instant now) {
        return Set.copyOf(sql.sql("""
                        select distinct position from break_glass
                        where case_code = ? and officer = ? and opened_at <= ? and expires_at > ?
                        """)
                .params(code.value(), officer, Timestamp.from(now), Timestamp.from(now))
                .query((row, n) -> PositionId.parse(row.getString("position")))
                .list());
    }

    @Transactional(readOnly = true)
    List<GlassOpening> of(CaseCode code) {
        return sql.sql("select * from break_glass where case_code = ? order by opened_at, id")
                .param(code.value())
                .query((row, n) -> opening(row))
                .list();
    }

    /** Whether it was there to be reviewed. */
    boolean review(CaseCode code, long id, boolean justified, String words, Author reviewer) {
        return sql.sql("""
                        update break_glass set justified = ?, review = ?, reviewer = ?, reviewer_position = ?, reviewed_at = ?
                        where id = ? and case_code = ? and reviewed_at is null
                        """)
                        .params(
                                justified,
                                words,
                                reviewer.officer(),
                                reviewer.position(),
                                Timestamp.from(reviewer.at()),
                                id,
                                code.value())
                        .update()
                == 1;
    }

    private static GlassOpening opening(ResultSet row) throws SQLException {
        var reviewed = row.getTimestamp("reviewed_at");
        return new GlassOpening(
                row.getLong("id"),
                new Author(
                        row.getString("officer"),
                        row.getString("position"),
                        row.getTimestamp("opened_at").toInstant()),
                row.getString("reason"),
                row.getTimestamp("expires_at").toInstant(),
                reviewed == null
                        ? Optional.empty()
                        : Optional.of(new GlassOpening.Review(
                                row.getBoolean("justified"),
                                row.getString("review"),
                                new Author(
                                        row.getString("reviewer"),
                                        row.getString("reviewer_position"),
                                        reviewed.toInstant()))));
    }
}
