package vn.annhi.obligation;

import static vn.annhi.obligation.ObligationRow.obligation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.calendar.Term;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SqlObligations implements Obligations {

    private final JdbcClient sql;
    private final Spans spans;

    SqlObligations(JdbcClient sql, Spans spans) {
        this.sql = sql;
        this.spans = spans;
    }

    @Override
    public Obligation open(Duty duty, Optional<String> taskId, Instant now) {
        var held = last(duty.key());
        if (held.isEmpty() || held.get().isMet() && duty.limit().start().recurs()) {
            return begun(insert(duty, taskId, now), now);
        }
        var goesOn = sql.sql("""
                        update obligation set state = 'open', closed_at = null, reason = null, task_id = :task,
                            unit = :unit, position = :position
                        where id = :id
                        returning *
                        """)
                .params(identity(duty, taskId))
                .param("id", held.get().id())
                .query((row, n) -> obligation(row))
                .single();
        if (!held.get().isSame(duty.position(), taskId)) {
            spans.end(goesOn.id(), Spans.GIVEN_ANEW, now);
            return begun(goesOn, now);
        }
        return goesOn;
    }

    private Obligation begun(Obligation duty, Instant now) {
        spans.begin(duty.id(), Spans.GIVEN, now);
        return duty;
    }

    private Optional<HeldDuty> last(DutyKey key) {
        return sql.sql("""
                        select id, state, task_id, position, due_at from obligation
                        where case_code = :case and legal_basis = :basis and cycle = :cycle and subject = :subject
                        order by occurrence desc limit 1 for update
                        """)
                .params(identity(key))
                .query((row, n) -> HeldDuty.read(row))
                .optional();
    }

    private Obligation insert(Duty duty, Optional<String> taskId, Instant now) {
        var limit = duty.limit();
        return sql.sql("""
                        insert into obligation (case_code, legal_basis, cycle, subject, occurrence, citation, label, kind,
                            term_amount, term_unit, start_event, start_at, due_at, unit, position, task_id, opened_at)
                        select :case, :basis, :cycle, :subject, count(*) + 1, :citation, :label, :kind,
                            :amount::integer, :termUnit, :event, :start, :due, :unit, :position, :task, :now
                        from obligation where case_code = :case and legal_basis = :basis
                            and cycle = :cycle and subject = :subject
                        returning *
                        """)
                .params(identity(duty, taskId))
                .param("citation", limit.citation())
                .param("label", limit.label())
                .param("kind", limit.statutory() ? "law" : "house")
                .param("amount", limit.term().map(Term::amount).orElse(null))
                .param("termUnit", limit.term().map(term -> term.unit().name()).orElse(null))
                .param("event", limit.start().name())
                .param("start", Timestamp.from(duty.start()))
                .param("due", Timestamp.from(duty.due()))
                .param("now", Timestamp.from(now))
                .query((row, n) -> obligation(row))
                .single();
    }

    private static Map<String, @Nullable Object> identity(Duty duty, Optional<String> taskId) {
        var values = identity(duty.key());
        values.put("unit", duty.unit());
        values.put("position", duty.position());
        values.put("task", taskId.orElse(null));
        return values;
    }

    private static Map<String, @Nullable Object> identity(DutyKey key) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("case", key.caseCode());
        values.put("basis", key.legalBasis());
        values.put("cycle", key.cycle());
        values.put("subject", key.subject());
        return values;
    }

    @Override
    public void fulfil(DutyKey key, Instant now) {
        last(key)
                .filter(HeldDuty::isOpen)
                .ifPresent(duty -> close(duty.id(), ObligationState.FULFILLED, null, Spans.MET, now));
    }

    @Override
    public void cancel(DutyKey key, String reason, Instant now) {
        last(key)
                .filter(HeldDuty::isOpen)
                .ifPresent(duty -> close(duty.id(), ObligationState.CANCELLED, reason, Spans.CANCELLED, now));
    }

    @Override
    public void cancelAll(String caseCode, String reason, Instant now) {
        sql.sql("select id from obligation where state = 'open' and case_code = ? order by id for update")
                .param(caseCode)
                .query(Long.class)
                .list()
                .forEach(id -> close(id, ObligationState.CANCELLED, reason, Spans.CANCELLED, now));
    }

    private void close(long id, ObligationState state, @Nullable String reason, String spanEnd, Instant now) {
        sql.sql("update obligation set state = :state, closed_at = :now, reason = :reason where id = :id")
                .param("state", state.column())
                .param("now", Timestamp.from(now))
                .param("reason", reason)
                .param("id", id)
                .update();
        spans.end(id, spanEnd, now);
    }

    @Override
    public Optional<String> reschedule(DutyKey key, Instant start, Instant due, Instant now) {
        var held = last(key);
        held.ifPresent(duty -> {
            sql.sql("update obligation set start_at = ?, due_at = ? where id = ?")
                    .params(Timestamp.from(start), Timestamp.from(due), duty.id())
                    .update();
            if (duty.isOpen() && !duty.due().equals(due)) {
                spans.end(duty.id(), Spans.RESCHEDULED, now);
                spans.begin(duty.id(), Spans.RESCHEDULED, now);
            }
        });
        return held.filter(HeldDuty::isOpen).flatMap(HeldDuty::task);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Obligation> find(long id) {
        return sql.sql("select * from obligation where id = ?")
                .param(id)
                .query((row, n) -> obligation(row))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Obligation> ofTask(String taskId) {
        return sql.sql("select * from obligation where task_id = ?")
                .param(taskId)
                .query((row, n) -> obligation(row))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, String> openTasks(String caseCode) {
        var tasks = new HashMap<Long, String>();
        sql.sql("select id, task_id from obligation where case_code = ? and state = 'open' and task_id is not null")
                .param(caseCode)
                .query(row -> {
                    tasks.put(row.getLong("id"), row.getString("task_id"));
                });
        return tasks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Obligation> ofCase(String caseCode) {
        return sql.sql("select * from obligation where case_code = ? order by due_at, id")
                .param(caseCode)
                .query((row, n) -> obligation(row))
                .list();
    }
}
