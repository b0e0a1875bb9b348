package vn.annhi.reminder.letter;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of each letter and so of its notices, for any number of nodes. Every method is one statement and one
 * transaction of its own, never part of another: a claim must be committed before its mail leaves.
 */
@Repository
@Transactional(propagation = Propagation.NEVER)
public class LetterLedger {

    private static final Logger LOG = LoggerFactory.getLogger(LetterLedger.class);

    private final JdbcClient sql;

    LetterLedger(JdbcClient sql) {
        this.sql = sql;
    }

    /** The next letter to be sent, for this node alone; one at a time, so that a crash leaves at most one in doubt. */
    public Optional<Claim> claim(Instant now) {
        return sql.sql("""
                        update letter set state = 'sending', claim = gen_random_uuid(), claimed_at = :now,
                            attempts = attempts + 1
                        where id = (select id from letter where state = 'waiting' and next_try <= :now
                            order by priority, next_try, id limit 1 for update skip locked)
                        returning *
                        """)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Claim(
                        row.getLong("id"),
                        row.getObject("claim", UUID.class),
                        row.getString("recipient"),
                        row.getString("message_id"),
                        row.getString("kind").equals("digest"),
                        row.getBoolean("urgent"),
                        row.getBoolean("resent"),
                        row.getInt("attempts"),
                        row.getInt("refusals")))
                .optional();
    }

    /** The mail server has it. Who was only slow may say so even after the claim was given up. */
    public void sent(Claim claim, Instant now) {
        settle(claim, now, "", """
                with mail as (
                    update letter set state = 'sent', sent_at = :at, reason = null
                    where id = :id and claim = :claim returning id)
                update notice n set state = case when :at > late_at then 'late' else 'sent' end, settled_at = :at,
                    reason = null
                from mail where n.letter_id = mail.id and n.state in ('pending', 'doubtful')
                """);
    }

    /** It will never arrive like this. */
    public void failed(Claim claim, String reason, Instant now) {
        settle(claim, now, reason, """
                with mail as (
                    update letter set state = 'failed', reason = :reason
                    where id = :id and claim = :claim and state = 'sending' returning id)
                update notice n set state = 'failed', settled_at = :at, reason = :reason
                from mail where n.letter_id = mail.id and n.state = 'pending'
                """);
    }

    /** Nothing of it needs to be told any more; the notices are settled already. */
    public void moot(Claim claim, Instant now) {
        settle(claim, now, "", """
                update letter set state = 'void' where id = :id and claim = :claim and state = 'sending'
                """);
    }

    /** It was surely not taken: the server said "later" to this person. */
    public void postpone(Claim claim, String reason, Instant nextTry) {
        settle(claim, nextTry, reason, """
                update letter set state = 'waiting', reason = :reason, next_try = :at
                where id = :id and claim = :claim and state = 'sending'
                """);
    }

    /** It was surely not taken: the server said "no" to this person or text, which may be a passing fault of its own. */
    public void refuse(Claim claim, String reason, Instant nextTry) {
        settle(claim, nextTry, reason, """
                update letter set state = 'waiting', reason = :reason, next_try = :at, refusals = refusals + 1
                where id = :id and claim = :claim and state = 'sending'
                """);
    }

    /** No server heard of it: that was no attempt. */
    public void putBack(Claim claim, String reason, Instant nextTry) {
        settle(claim, nextTry, reason, """
                update letter set state = 'waiting', reason = :reason, next_try = :at, attempts = attempts - 1
                where id = :id and claim = :claim and state = 'sending'
                """);
    }

    /**
     * Sendings begun before that instant had no outcome: the node crashed, or the server never answered. An urgent letter is
     * sent once more under the same Message-ID; the others wait for a person, as they may have arrived.
     */
    public void settleAbandoned(Instant begunBefore, Instant now) {
        int found = sql.sql("""
                        with mail as (
                            update letter set reason = 'no-outcome', next_try = :now,
                                state = case when urgent and not resent then 'waiting' else 'doubtful' end,
                                resent = resent or urgent
                            where state = 'sending' and claimed_at < :before
                            returning id, state
                        ), doubtful as (
                            update notice n set state = 'doubtful', settled_at = :now, reason = 'no-outcome'
                            from mail where n.letter_id = mail.id and mail.state = 'doubtful' and n.state = 'pending'
                        )
                        select count(*) from mail
                        """)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(begunBefore))
                .query(Integer.class)
                .single();
        if (found > 0) {
            LOG.warn("{} mails were being sent when a node or the mail server failed", found);
        }
    }

    /** {@code :at} is now, or when it is tried next. */
    private void settle(Claim claim, Instant at, String reason, String statement) {
        var settled = sql.sql(statement)
                .param("id", claim.id())
                .param("claim", claim.token())
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .update();
        if (settled == 0) {
            LOG.warn("letter {} was taken over by another node or has nothing to settle", claim.id());
        }
    }
}
