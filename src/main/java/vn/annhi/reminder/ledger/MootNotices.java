package vn.annhi.reminder.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles what waits but is moot: the duty done or given anew, the person no longer near it or without an address, the time
 * over. A letter that nothing is left of is void.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MootNotices {

    private final JdbcClient sql;

    MootNotices(JdbcClient sql) {
        this.sql = sql;
    }

    /** A letter that may have arrived already, because it was sent without an outcome, leaves its notices in doubt. */
    public void settle(Instant now) {
        sql.sql("""
                        update notice n set settled_at = :now, reason = moot.reason, state = case
                                when moot.resent then 'doubtful'
                                when moot.reason = 'stale' and moot.attempts > 0 then 'failed' else 'dropped' end
                        from (select w.id, w.letter_id, t.resent, t.attempts, case
                                when s.ended_at is not null and r.occasion is distinct from 'ended' then s.end_reason
                                when r.occasion is distinct from 'ended' and near.account is null then 'not-holder'
                                when not coalesce(near.reachable, true) then 'no-address'
                                when not coalesce(r.binding, true) and not coalesce(p.optional_mail, true)
                                    then 'switched-off'
                                when w.stale_at <= :now then 'stale' end as reason
                            from notice w
                            join letter t on t.id = w.letter_id and t.state = 'waiting'
                            join obligation_span s on s.id = w.span_id
                            join obligation o on o.id = s.obligation_id
                            left join ladder_of l on l.legal_basis = o.legal_basis
                            left join ladder_rung r on r.ladder = l.ladder and r.rung = w.rung
                            left join mail_preference p on p.account = w.recipient
                            left join lateral (select h.account, bool_or(h.reachable) as reachable
                                from reminder_recipient h where h.position = s.position and h.account = w.recipient
                                group by h.account) near on true
                            where w.state = 'pending') as moot
                        where n.id = moot.id and n.state = 'pending' and moot.reason is not null
                            and exists (select from letter t where t.id = moot.letter_id and t.state = 'waiting')
                        """).param("now", Timestamp.from(now)).update();
        sql.sql("""
                        update letter t set state = 'void' where t.state = 'waiting'
                            and not exists (select from notice n where n.letter_id = t.id and n.state = 'pending')
                        """).update();
    }
}
