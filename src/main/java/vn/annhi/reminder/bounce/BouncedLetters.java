package vn.annhi.reminder.bounce;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down that a letter came back; what it told counts as failed. */
@Repository
class BouncedLetters {

    private final JdbcClient sql;
    private final Clock clock;

    BouncedLetters(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** False when no letter with that Message-ID was sent, or it has come back before. */
    boolean settle(Bounce bounce) {
        return sql.sql("""
                        with mail as (
                            update letter set state = 'failed', reason = :reason
                            where message_id = :id and state in ('sent', 'doubtful')
                            returning id
                        ), told as (
                            update notice n set state = 'failed', reason = :reason, settled_at = :now
                            from mail where n.letter_id = mail.id and n.state in ('sent', 'late', 'doubtful')
                        )
                        select count(*) from mail
                        """)
                        .param("reason", bounce.reason())
                        .param("id", bounce.messageId())
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
