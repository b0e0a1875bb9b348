package vn.annhi.reminder.page;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Letters of which nobody knew whether they arrived, until somebody asked the recipient. */
@Repository
class DoubtfulLetters {

    private static final String DOUBTFUL = """
            select id from letter where id = :id and state = 'doubtful' and not exists (
                select from notice n join obligation_span s on s.id = n.span_id
                where n.letter_id = letter.id and not split_part(s.position, '.', 1) = any(:units))
            for update
            """;

    private final JdbcClient sql;
    private final Clock clock;

    DoubtfulLetters(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** It has arrived. False when there is no such letter, all of whose duties are of these units. */
    @Transactional
    public boolean arrived(long id, List<String> units, String account) {
        return decide(id, units, account, "arrived", """
                with mail as (
                    update letter set state = 'sent', sent_at = claimed_at, reason = null where id = :id returning id, sent_at)
                update notice n set state = case when mail.sent_at > n.late_at then 'late' else 'sent' end, reason = null,
                    settled_at = mail.sent_at
                from mail where n.letter_id = mail.id and n.state = 'doubtful'
                """);
    }

    /** It is sent once more, under its Message-ID and marked as a repeat. False as above. */
    @Transactional
    public boolean sendAgain(long id, List<String> units, String account) {
        return decide(id, units, account, "again", """
                with mail as (
                    update letter set state = 'waiting', next_try = :now, resent = true, reason = null
                    where id = :id returning id)
                update notice n set state = 'pending', reason = null, settled_at = null
                from mail where n.letter_id = mail.id and n.state = 'doubtful'
                """);
    }

    private boolean decide(long id, List<String> units, String account, String decision, String statement) {
        var found = sql.sql(DOUBTFUL)
                .param("id", id)
                .param("units", units.toArray(String[]::new))
                .query(Long.class)
                .optional();
        if (found.isEmpty()) {
            return false;
        }
        var now = Timestamp.from(clock.instant());
        sql.sql(statement).param("id", id).param("now", now).update();
        sql.sql("insert into letter_decision (letter_id, decision, account, decided_at) values (?, ?, ?, ?)")
                .params(id, decision, account, now)
                .update();
        return true;
    }
}
