package vn.annhi.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SqlObligations implements Obligations {

    private static final String GIVEN_ANEW =
            "(state <> 'open' or task_id is distinct from :task or position <> :position)";

    private final JdbcClient sql;
    private final DeadlineText text;

    SqlObligations(JdbcClient sql, DeadlineText text) {
        this.sql = sql;
        this.text = text;
    }

    @Override
    public Obligation open(Duty duty, Optional<String> taskId, Instant now) {
        var goesOn = sql.sql("""
                        update obligation set state = 'open', closed_at = null, reason = null, task_id = :task,
                            unit = :unit, position = :position,
                            opening = case when %1$s then opening + 1 else opening end,
                            given_at = case when %1$s then :now else given_at end
                        where id = (select id from obligation where case_code = :case and legal_basis = :basis
                            and cycle = :cycle and subject = :subject order by occurrence desc limit 1)
                          and (state <> 'fulfilled' or not :recurs)
                        returning *
                        """.formatted(GIVEN_ANEW))
                .params(identity(duty, taskId))
                .param("now", Timestamp.from(now))
                .param("recurs", duty.limit().start().recurs())
                .query((row, n) -> obligation(row))
                .optional();
        return goesOn.orElseGet(() -> insert(duty, taskId, now));
    }

    private Obligation insert(Duty duty, Optional<String> taskId, Instant now) {
        var limit = duty.limit();
        return sql.sql("""
                        insert into obligation (case_code, legal_basis, cycle, subject, occurrence, citation, label, kind,
                            term_text, term_unit, start_event, start_at, due_at, unit, position, task_id,
                            opened_at, given_at)
                        select :case, :basis, :cycle, :subject, count(*) + 1, :citation, :label, :kind,
                            :term, :termUnit, :event, :start, :due, :unit, :position, :task, :now, :now
                        from obligation where case_code = :case and legal_basis = :basis
                            and cycle = :cycle and subject = :subject
                        returning *
                        """)
                .params(identity(duty, taskId))
                .param("citation", limit.citation())
                .param("label", limit.label())
                .param("kind", limit.statutory() ? "law" : "house")
                .param("term", text.term(limit))
                .param("termUnit", limit.term().map(term -> term.unit().name()).orElse(null))
                .param("event", limit.start().name())
                .param("start", Timestamp.from(duty.start()))
                .param("due", Timestamp.from(duty.due()))
                .param("now", Timestamp.from(now))
                .query((row, n) -> obligation(row))
                .single();
    }

    private static Map<String, @Nullable Object> identity(Duty duty, Optional<String> taskId) {
        var key = duty.key();
        var values = new HashMap<String, @Nullable Object>();
        values.put("case", key.caseCode());
        values.put("basis", key.legalBasis());
        values.put("cycle", key.cycle());
        values.put("subject", key.subject());
        values.put("unit", duty.unit());
        values.put("position", duty.position());
        values.put("task", taskId.orElse(null));
        return values;
    }

    @Override
    public void fulfil(DutyKey key, Instant now) {
        close(key, ObligationState.FULFILLED, Optional.empty(), now);
    }

    @Override
    public void cancel(DutyKey key, String reason, Instant now) {
        close(key, ObligationState.CANCELLED, Optional.of(reason), now);
    }

    @Override
    public void cancelAll(String caseCode, String reason, Instant now) {
        sql.sql(
                        "update obligation set state = 'cancelled', closed_at = ?, reason = ? where state = 'open' and case_code = ?")
                .params(Timestamp.from(now), reason, caseCode)
                .update();
    }

    @Override
    public Optional<String> reschedule(DutyKey key, Instant start, Instant due) {
        return sql
                .sql(
                        "update obligation set start_at = :start, due_at = :due where id = (select id from obligation where"
                                + " case_code = :case and legal_basis = :basis and cycle = :cycle and subject = :subject"
                                + " order by occurrence desc limit 1) returning case when state = 'open' then task_id end")
                .param("start", Timestamp.from(start))
                .param("due", Timestamp.from(due))
                .param("case", key.caseCode())
                .param("basis", key.legalBasis())
                .param("cycle", key.cycle())
                .param("subject", key.subject())
                .query(String.class)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .findFirst();
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
    public List<Obligation> ofCase(String caseCode) {
        return sql.sql("select * from obligation where case_code = ? order by due_at, id")
                .param(caseCode)
                .query((row, n) -> obligation(row))
                .list();
    }

    private void close(DutyKey key, ObligationState state, Optional<String> reason, Instant now) {
        sql.sql("update obligation set state = :state, closed_at = :now, reason = :reason where state = 'open'"
                        + " and case_code = :case and legal_basis = :basis and cycle = :cycle and subject = :subject")
                .param("state", state.column())
                .param("now", Timestamp.from(now))
                .param("reason", reason.orElse(null))
                .param("case", key.caseCode())
                .param("basis", key.legalBasis())
                .param("cycle", key.cycle())
                .param("subject", key.subject())
                .update();
    }

    private static Obligation obligation(ResultSet row) throws SQLException {
        var key = new DutyKey(
                row.getString("case_code"),
                row.getString("legal_basis"),
                row.getInt("cycle"),
                row.getString("subject"));
        return new Obligation(
                key,
                row.getString("label"),
                row.getString("citation"),
                row.getString("kind").equals("law"),
                row.getString("term_text"),
                StartEvent.valueOf(row.getString("start_event")),
                row.getTimestamp("start_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getString("position"),
                ObligationState.of(row.getString("state")),
                Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant));
    }
}
