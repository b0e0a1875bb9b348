package vn.annhi.reminder;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of each notice, for any number of nodes. Every method is one statement and one transaction of its own,
 * never part of another: a claim must be committed before its mail leaves.
 */
@Repository
@Transactional(propagation = Propagation.NEVER)
class NoticeLedger {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeLedger.class);

    private final JdbcClient sql;

    NoticeLedger(JdbcClient sql) {
        this.sql = sql;
    }

    /** The next notice to be sent, for this node alone; one at a time, so that a crash leaves at most one in doubt. */
    public Optional<Claim> claim(Instant now) {
        return sql.sql("""
                        update notice n set state = 'sending', claim = gen_random_uuid(), claimed_at = :now,
                            attempts = attempts + 1
                        from obligation o
                        where o.id = n.obligation_id and n.id = (
                            select w.id from notice w join obligation d on d.id = w.obligation_id
                            where w.state = 'pending' and w.next_try <= :now and w.stale_at > :now
                              and d.state = 'open' and d.opening = w.opening
                            order by w.priority, w.next_try, w.id limit 1
                            for update of w skip locked)
                        returning n.id, n.claim, n.recipient, n.message_id, n.attempts, o.task_id
                        """)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Claim(
                        row.getLong("id"),
                        row.getObject("claim", UUID.class),
                        row.getString("recipient"),
                        row.getString("message_id"),
                        row.getString("task_id"),
                        row.getInt("attempts")))
                .optional();
    }

    /** The mail server has it. */
    public void sent(Claim claim, Instant now) {
        settle(claim, now, """
                state = case when :now > late_at then 'late' else 'sent' end, sent_at = :now, reason = null""", null);
    }

    /** It will never arrive like this. */
    public void failed(Claim claim, String reason, Instant now) {
        settle(claim, now, "state = 'failed', reason = :reason", reason);
    }

    /** It was surely not taken and is tried again later. */
    public void postpone(Claim claim, String reason, Duration delay, Instant now) {
        settle(claim, now.plus(delay), "state = 'pending', reason = :reason, next_try = :now", reason);
    }

    /**
     * Sendings begun before that instant had no outcome: the node crashed, or the server never answered. A duty in
     * hours is sent once more under the same Message-ID; the others wait for a person, as they may have arrived.
     */
    public void settleAbandoned(Instant begunBefore, Instant now) {
        int found = sql.sql("""
                        update notice n set reason = 'no-outcome', next_try = :now, resent = n.resent or lost.again,
                            state = case when lost.again then 'pending' else 'doubtful' end
                        from (select w.id, o.term_unit is not distinct from 'HOURS' and not w.resent as again
                            from notice w join obligation o on o.id = w.obligation_id
                            where w.state = 'sending' and w.claimed_at < :before) as lost
                        where n.id = lost.id and n.state = 'sending' and n.claimed_at < :before
                        """)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(begunBefore))
                .update();
        if (found > 0) {
            LOG.warn("{} mails were being sent when a node or the mail server failed", found);
        }
    }

    private void settle(Claim claim, Instant now, String outcome, @Nullable String reason) {
        int settled = sql.sql("update notice set " + outcome + " where id = :id and claim = :claim")
                .param("id", claim.id())
                .param("claim", claim.token())
                .param("now", Timestamp.from(now))
                .param("reason", reason)
                .update();
        if (settled == 0) {
            LOG.warn("notice {} was taken over by another node", claim.id());
        }
    }
}
