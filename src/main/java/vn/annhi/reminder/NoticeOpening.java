package vn.annhi.reminder;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Turns rungs that are due into notices, and drops notices that nobody needs any more; in sets, not one by one. */
@Repository
class NoticeOpening {

    private static final String HOLDERS = """
            with holder as (
                select relation, position, account, reachable
                from unnest(:relations::text[], :positions::text[], :accounts::text[], :reachable::boolean[])
                    as h(relation, position, account, reachable))
            """;

    private final JdbcClient sql;

    NoticeOpening(JdbcClient sql) {
        this.sql = sql;
    }

    /** One notice per opening of a duty, rung and person; what is not to be sent is written down with its reason. */
    void open(List<Recipient> recipients, String mailDomain, Instant now) {
        with(recipients, now, HOLDERS + """
                        insert into notice (obligation_id, opening, rung, recipient, priority, rung_at, late_at, stale_at,
                            message_id, state, reason, next_try, created_at)
                        select distinct on (o.id, r.rung, h.account)
                            o.id, o.opening, r.rung, h.account, r.priority, o.given_at, o.given_at + r.late_after,
                            o.given_at + r.stale_after, '<' || gen_random_uuid() || '@' || :domain || '>',
                            case when no.reason is null then 'pending' else 'dropped' end, no.reason, :now, :now
                        from obligation o
                        join ladder_rung r on r.ladder = case o.term_unit when 'HOURS' then 'hours' else 'days' end
                            and r.occasion = 'opened'
                        join holder h on h.position = o.position and h.relation = r.recipients
                        cross join lateral (select case
                            when o.given_at < r.since then 'before-ladder'
                            when o.given_at + r.stale_after <= :now then 'stale'
                            when not h.reachable then 'no-address' end) as no(reason)
                        where o.state = 'open' and o.task_id is not null and r.since <= :now
                          and not exists (select from notice n where n.obligation_id = o.id and n.opening = o.opening
                              and n.rung = r.rung and n.recipient = h.account)
                        order by o.id, r.rung, h.account
                        on conflict (obligation_id, opening, rung, recipient) do nothing
                        """).param("domain", mailDomain).update();
    }

    /** What waits but is moot: the duty done or given anew, the person no longer in the position, the time over. */
    void dropMoot(List<Recipient> recipients, Instant now) {
        with(recipients, now, HOLDERS + """
                        , reached as (select position, account, bool_or(reachable) as reachable
                            from holder group by position, account)
                        update notice n set reason = moot.reason,
                            state = case when moot.reason = 'stale' and n.attempts > 0 then 'failed' else 'dropped' end
                        from (select w.id, case
                                when o.state <> 'open' then 'closed'
                                when o.opening <> w.opening then 'given-anew'
                                when h.account is null then 'not-holder'
                                when not h.reachable then 'no-address'
                                when w.stale_at <= :now then 'stale' end as reason
                            from notice w join obligation o on o.id = w.obligation_id
                            left join reached h on h.position = o.position and h.account = w.recipient
                            where w.state = 'pending') as moot
                        where n.id = moot.id and n.state = 'pending' and moot.reason is not null
                        """).update();
    }

    private StatementSpec with(List<Recipient> recipients, Instant now, String statement) {
        return sql.sql(statement)
                .param("relations", column(recipients, who -> Rung.word(who.relation())))
                .param("positions", column(recipients, Recipient::position))
                .param("accounts", column(recipients, Recipient::account))
                .param("reachable", column(recipients, who -> String.valueOf(who.reachable())))
                .param("now", Timestamp.from(now));
    }

    private static String[] column(List<Recipient> recipients, Function<Recipient, String> value) {
        return recipients.stream().map(value).toArray(String[]::new);
    }
}
