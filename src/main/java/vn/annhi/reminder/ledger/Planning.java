package vn.annhi.reminder.ledger;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the rungs of every stretch of a duty that has begun or ended since the last time, in one statement. A stretch
 * that has ended keeps its rungs: those not raised are dropped with the reason why it ended.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Planning {

    /** What no task performs but the page of the case, and is announced like a task all the same. */
    private static final String[] ON_PAGES = {"review-break-glass"};

    private final JdbcClient sql;

    Planning(JdbcClient sql) {
        this.sql = sql;
    }

    /** Returns how many rungs are new. */
    public int plan(Instant now) {
        return sql.sql("""
                        with changed as (
                            delete from span_change returning span_id
                        ), span as materialized (
                            select s.id, s.due_at, s.cause, s.began_at, s.ended_at, s.end_reason, l.ladder,
                                o.task_id is not null or o.legal_basis = any (:onPages) as is_given,
                                greatest((select min(day) from calendar_day), least((select max(day) from calendar_day),
                                    ((s.due_at - interval '1 second') at time zone 'Asia/Ho_Chi_Minh')::date)) as due_day,
                                s.end_reason in ('met', 'cancelled') or s.end_reason = 'given-anew' and s.position <> (
                                    select n.position from obligation_span n
                                    where n.obligation_id = s.obligation_id and n.id > s.id order by n.id limit 1)
                                    as is_over
                            from (select distinct span_id from changed) c
                            join obligation_span s on s.id = c.span_id
                            join obligation o on o.id = s.obligation_id
                            join ladder_of l on l.legal_basis = o.legal_basis
                        ), day_rung as materialized (
                            select d.ladder, d.due_day, r.rung, k.repetition, r.since,
                                (target.day + r.hour) at time zone 'Asia/Ho_Chi_Minh' as rung_at
                            from (select distinct ladder, due_day from span) d
                            join ladder_rung r on r.ladder = d.ladder and r.hour is not null
                            cross join lateral generate_series(1, r.repeats) as k(repetition)
                            join calendar_day shifted on shifted.day = d.due_day + case when r.unit = 'd'
                                then case r.occasion when 'before' then -r.amount else r.amount end else 0 end
                            join calendar_day target on target.working and target.work_no = shifted.work_no + case
                                when r.unit = 'w' and r.occasion = 'before' then -r.amount
                                when r.unit = 'w' then r.amount * k.repetition
                                when r.occasion = 'after' and not shifted.working then 1
                                else 0 end
                        ), wanted as (
                            select s.id, d.rung, d.repetition, d.rung_at, d.since, s.ended_at, s.end_reason, false as at_end
                            from span s join day_rung d on d.ladder = s.ladder and d.due_day = s.due_day
                            where d.rung_at > s.began_at
                            union all
                            select s.id, r.rung, 1, due.rung_at, r.since, s.ended_at, s.end_reason, r.occasion = 'ended'
                            from span s join ladder_rung r on r.ladder = s.ladder and r.hour is null
                            cross join lateral (select case r.occasion
                                when 'opened' then case when s.cause = 'given' and s.is_given then s.began_at end
                                when 'rescheduled' then case when s.cause = 'rescheduled' then s.began_at end
                                when 'before' then s.due_at - make_interval(hours => r.amount)
                                when 'at' then s.due_at
                                when 'after' then s.due_at + make_interval(hours => r.amount)
                                when 'ended' then case when s.is_over then s.ended_at end end) as due(rung_at)
                            where due.rung_at > s.began_at or r.occasion in ('opened', 'rescheduled', 'ended')
                                and due.rung_at is not null
                        ), dropped as (
                            update reminder r set state = 'dropped', reason = s.end_reason
                            from span s where s.ended_at is not null and r.span_id = s.id and r.state = 'planned'
                                and not exists (select from ladder_rung l
                                    where l.ladder = s.ladder and l.rung = r.rung and l.occasion = 'ended')
                        ), written as (
                        insert into reminder (span_id, rung, repetition, rung_at, state, reason)
                        select id, rung, repetition, rung_at, case when no.reason is null then 'planned' else 'dropped' end,
                            no.reason
                        from wanted cross join lateral (select case
                            when rung_at < since then 'before-ladder'
                            when ended_at is not null and not at_end then end_reason end) as no(reason)
                        on conflict do nothing
                        returning span_id
                        ), counted as (
                            insert into span_plan select span_id, count(*) from written group by span_id
                            on conflict (span_id) do update set rungs = span_plan.rungs + excluded.rungs
                        )
                        select count(*) from written
                        """).param("onPages", ON_PAGES).query(Integer.class).single();
    }
}
