package vn.annhi.reminder.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.obligation.Obligations;
import vn.annhi.reminder.ladder.Relation;
import vn.annhi.reminder.mail.Line;
import vn.annhi.reminder.mail.Topic;

/** Reads what a claimed letter is to tell. */
@Repository
class LetterContents {

    private final JdbcClient sql;
    private final Obligations obligations;

    LetterContents(JdbcClient sql, Obligations obligations) {
        this.sql = sql;
        this.obligations = obligations;
    }

    /**
     * The letter's lines. A notice whose duty has ended, changed hands or deadline since it was put into the letter is
     * settled instead: dropped, or in doubt when an earlier sending may have arrived.
     */
    @Transactional
    public List<Line> of(Claim claim, Instant now) {
        sql.sql("""
                        update notice n set state = case when :resent then 'doubtful' else 'dropped' end,
                            reason = s.end_reason, settled_at = :now
                        from obligation_span s join obligation o on o.id = s.obligation_id
                        where n.letter_id = :letter and n.state = 'pending' and s.id = n.span_id and s.ended_at is not null
                            and not exists (select from ladder_of l join ladder_rung r on r.ladder = l.ladder
                                where l.legal_basis = o.legal_basis and r.rung = n.rung and r.occasion = 'ended')
                        """)
                .param("resent", claim.resent())
                .param("letter", claim.id())
                .param("now", Timestamp.from(now))
                .update();
        return sql.sql("""
                        select n.relation, s.obligation_id, s.position, s.due_at, o.task_id, r.occasion,
                            (select count(*) from obligation_span e
                                where e.obligation_id = s.obligation_id and e.id <= s.id)::int as version
                        from notice n
                        join obligation_span s on s.id = n.span_id
                        join obligation o on o.id = s.obligation_id
                        left join ladder_of l on l.legal_basis = o.legal_basis
                        left join ladder_rung r on r.ladder = l.ladder and r.rung = n.rung
                        where n.letter_id = :letter and n.state = 'pending'
                        order by n.id
                        """)
                .param("letter", claim.id())
                .query((row, n) -> line(row))
                .list();
    }

    private Line line(ResultSet row) throws SQLException {
        return new Line(
                topic(Optional.ofNullable(row.getString("occasion")).orElse("")),
                obligations.find(row.getLong("obligation_id")).orElseThrow(),
                row.getString("position"),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("version"),
                Optional.ofNullable(row.getString("task_id")),
                Relation.valueOf(row.getString("relation").toUpperCase(Locale.ROOT)));
    }

    private static Topic topic(String occasion) {
        return switch (occasion) {
            case "opened" -> Topic.OPENED;
            case "rescheduled" -> Topic.RESCHEDULED;
            case "ended" -> Topic.ENDED;
            default -> Topic.REMINDER;
        };
    }
}
