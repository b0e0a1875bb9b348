package vn.annhi.reminder.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.reminder.preference.QuietHours;

/** Finds the rungs that are due and whom each of them is to be told. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Raising {

    private final JdbcClient sql;

    Raising(JdbcClient sql) {
        this.sql = sql;
    }

    /** The earliest planned rungs that are due by {@code now}, at most {@code limit}, one line per person to be told. */
    public List<DueRung> due(Instant now, int limit) {
        return sql.sql("""
                        with due as materialized (
                            select span_id, rung, repetition, rung_at from reminder
                            where state = 'planned' and rung_at <= :now order by rung_at limit :limit
                        )
                        select d.span_id, d.rung, d.repetition, d.rung_at, h.account, h.relation, h.reachable,
                            r.binding or coalesce(p.optional_mail, true) as wanted, r.delivery = 'digest' as digest,
                            r.at_any_hour, r.priority, extract(epoch from r.late_after)::bigint as late_after,
                            extract(epoch from r.stale_after)::bigint as stale_after, p.quiet_from, p.quiet_to
                        from due d
                        join obligation_span s on s.id = d.span_id
                        join obligation o on o.id = s.obligation_id
                        join ladder_of l on l.legal_basis = o.legal_basis
                        join ladder_rung r on r.ladder = l.ladder and r.rung = d.rung
                        left join lateral (
                            (select distinct on (near.account) near.account, near.relation, near.reachable
                            from reminder_recipient near
                            where r.occasion <> 'ended' and near.position = s.position and near.relation = any(r.recipients)
                            order by near.account, array_position(r.recipients, near.relation))
                            union all
                            (select distinct on (n.recipient) n.recipient, n.relation, coalesce((
                                select bool_or(a.reachable) from reminder_recipient a where a.account = n.recipient), false)
                            from obligation_span told join notice n on n.span_id = told.id
                            where r.occasion = 'ended' and told.obligation_id = s.obligation_id
                                and told.position = s.position and n.state in ('sent', 'late')
                                and n.relation = any(r.recipients)
                            order by n.recipient, array_position(r.recipients, n.relation))
                        ) h on true
                        left join mail_preference p on p.account = h.account
                        where s.ended_at is null or r.occasion = 'ended'
                        order by d.rung_at, d.span_id, d.rung, d.repetition
                        """)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** Writes down that these rungs were raised, or that there was nobody to be told. */
    public void mark(List<DueRung> rungs) {
        sql.sql("""
                        update reminder r set state = case when due.told then 'raised' else 'dropped' end,
                            reason = case when not due.told then 'nobody' end
                        from (select span_id, rung, repetition, bool_or(told) as told
                            from unnest(:spans::bigint[], :rungs::text[], :repetitions::int[], :told::boolean[])
                                as u(span_id, rung, repetition, told) group by 1, 2, 3) as due
                        where r.span_id = due.span_id and r.rung = due.rung and r.repetition = due.repetition
                        """)
                .param("spans", rungs.stream().map(DueRung::span).toArray(Long[]::new))
                .param("rungs", rungs.stream().map(DueRung::rung).toArray(String[]::new))
                .param("repetitions", rungs.stream().map(DueRung::repetition).toArray(Integer[]::new))
                .param(
                        "told",
                        rungs.stream().map(rung -> rung.account().isPresent()).toArray(Boolean[]::new))
                .update();
    }

    private static DueRung read(ResultSet row) throws SQLException {
        var quietTo = row.getObject("quiet_to", LocalTime.class);
        return new DueRung(
                row.getLong("span_id"),
                row.getString("rung"),
                row.getInt("repetition"),
                row.getTimestamp("rung_at").toInstant(),
                Optional.ofNullable(row.getString("account")),
                Optional.ofNullable(row.getString("relation")).orElse(""),
                row.getBoolean("reachable"),
                row.getBoolean("wanted"),
                row.getBoolean("digest"),
                row.getBoolean("at_any_hour"),
                row.getInt("priority"),
                Duration.ofSeconds(row.getLong("late_after")),
                Duration.ofSeconds(row.getLong("stale_after")),
                Optional.ofNullable(row.getObject("quiet_from", LocalTime.class))
                        .map(from -> new QuietHours(from, quietTo)));
    }
}
