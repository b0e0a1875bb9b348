package vn.annhi.obligation;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stretches of each open duty with one position and one due instant. Reminders hang on them: whatever changes the
 * position or the due instant ends one stretch and begins the next, in the same transaction.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Spans {

    /** Why a stretch began; the words are the database's. */
    static final String GIVEN = "given";

    static final String RESCHEDULED = "rescheduled";
    static final String GIVEN_ANEW = "given-anew";
    static final String MET = "met";
    static final String CANCELLED = "cancelled";

    private final JdbcClient sql;

    Spans(JdbcClient sql) {
        this.sql = sql;
    }

    /** The duty is open from now on as it stands in the ledger. */
    public void begin(long obligation, String cause, Instant now) {
        sql.sql("""
                        with span as (
                            insert into obligation_span (obligation_id, position, due_at, cause, began_at)
                            select id, position, due_at, :cause, :now from obligation where id = :id
                            returning id)
                        insert into span_change select id from span
                        """)
                .param("id", obligation)
                .param("cause", cause)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The running stretch is over; nothing happens when none runs. */
    public void end(long obligation, String reason, Instant now) {
        sql.sql("""
                        with span as (
                            update obligation_span set ended_at = :now, end_reason = :reason
                            where obligation_id = :id and ended_at is null
                            returning id)
                        insert into span_change select id from span
                        """)
                .param("id", obligation)
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .update();
    }
}
