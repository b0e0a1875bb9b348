package vn.annhi.directive;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.directive.DirectiveTask.State;
import vn.annhi.organisation.UnitId;

/** The table {@code directive_task}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class DirectiveTasks {

    private final JdbcClient sql;

    DirectiveTasks(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps a new task. */
    void insert(DirectiveTask task) {
        sql.sql("""
                        insert into directive_task (code, letter, duty, opening, unit, checker, directive, title, guidance,
                            citation, given_at, due_on, state)
                        values (:code, :letter, :duty, :opening, :unit, :checker, :directive, :title, :guidance,
                            :citation, :given, :due, :state)
                        """)
                .param("code", task.code().value())
                .param("letter", task.letter().map(DirectiveCode::value).orElse(null))
                .param("duty", task.duty().orElse(null))
                .param("opening", task.opening().map(Date::valueOf).orElse(null))
                .param("unit", task.unit().value())
                .param("checker", task.checker().map(UnitId::value).orElse(null))
                .param("directive", task.directive())
                .param("title", task.title())
                .param("guidance", task.guidance())
                .param("citation", task.citation())
                .param("given", Timestamp.from(task.givenAt()))
                .param("due", Date.valueOf(task.dueOn()))
                .param("state", task.state().id())
                .update();
    }

    /** The next planned tasks of a letter become open. */
    List<DirectiveTask> begin(DirectiveCode letter, int batch) {
        return sql.sql("""
                        with next as (select code from directive_task where letter = ? and state = 'planned'
                            order by code limit ? for update skip locked)
                        update directive_task t set state = 'open' from next where t.code = next.code returning t.*
                        """)
                .params(letter.value(), batch)
                .query((row, n) -> read(row))
                .list();
    }

    /** Whether tasks of the letter are not given out yet. */
    boolean arePlanned(DirectiveCode letter) {
        return sql.sql("select exists (select 1 from directive_task where letter = ? and state = 'planned')")
                .param(letter.value())
                .query(Boolean.class)
                .single();
    }

    /** The units for which the calendar opened that duty on that day. */
    @Transactional(readOnly = true)
    List<String> opened(String duty, LocalDate opening) {
        return sql.sql("select unit from directive_task where duty = ? and opening = ?")
                .params(duty, Date.valueOf(opening))
                .query(String.class)
                .list();
    }

    /** The task with that code; {@link IllegalArgumentException} when there is none. */
    @Transactional(readOnly = true)
    public DirectiveTask find(DirectiveCode code) {
        return sql.sql("select * from directive_task where code = ?")
                .param(code.value())
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no task " + code));
    }

    /** The same, and nobody else changes it until the transaction ends. */
    DirectiveTask hold(DirectiveCode code) {
        return sql.sql("select * from directive_task where code = ? for update")
                .param(code.value())
                .query((row, n) -> read(row))
                .single();
    }

    /** The unit reported a result: it is to be checked, or done where nobody checks. */
    void sent(DirectiveTask task, Instant at) {
        sql.sql("update directive_task set state = :state, sent_at = coalesce(sent_at, :now), done_at = :done"
                        + " where code = :code")
                .param("state", (task.checker().isPresent() ? State.CHECKING : State.DONE).id())
                .param("now", Timestamp.from(at))
                .param("done", task.checker().isPresent() ? null : Timestamp.from(at))
                .param("code", task.code().value())
                .update();
    }

    /** The result is accepted. */
    void accepted(DirectiveCode code, Instant at) {
        sql.sql("update directive_task set state = 'done', done_at = ? where code = ?")
                .params(Timestamp.from(at), code.value())
                .update();
    }

    /** The result is to be mended. */
    void returned(DirectiveCode code) {
        sql.sql("update directive_task set state = 'returned', returns = returns + 1 where code = ?")
                .param(code.value())
                .update();
    }

    /** The tasks of the units, or that they check, due from one day to another; the next one due first. */
    @Transactional(readOnly = true)
    public List<DirectiveTask> concerning(Collection<String> units, LocalDate from, LocalDate until) {
        return sql.sql("""
                        select * from directive_task
                        where (unit = any (:units) or checker = any (:units)) and due_on between :from and :until
                        order by due_on, directive, title, unit
                        """)
                .param("units", units.toArray(String[]::new))
                .param("from", Date.valueOf(from))
                .param("until", Date.valueOf(until))
                .query((row, n) -> read(row))
                .list();
    }

    /** What the units had to do in a period: given before its end and due, or done, in it; by directive and day. */
    @Transactional(readOnly = true)
    List<DirectiveTask> of(Collection<String> units, Instant from, Instant until) {
        return sql.sql("""
                        select * from directive_task
                        where unit = any (:units) and state <> 'planned' and given_at < :until
                            and (due_on >= cast(:from as date) or done_at is null or done_at >= :from)
                        order by directive, due_on, title, code
                        """)
                .param("units", units.toArray(String[]::new))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, n) -> read(row))
                .list();
    }

    private static DirectiveTask read(ResultSet row) throws SQLException {
        return new DirectiveTask(
                new DirectiveCode(row.getString("code")),
                Optional.ofNullable(row.getString("letter")).map(DirectiveCode::new),
                Optional.ofNullable(row.getString("duty")),
                Optional.ofNullable(row.getDate("opening")).map(Date::toLocalDate),
                new UnitId(row.getString("unit")),
                Optional.ofNullable(row.getString("checker")).map(UnitId::new),
                row.getInt("directive"),
                row.getString("title"),
                row.getString("guidance"),
                row.getString("citation"),
                row.getTimestamp("given_at").toInstant(),
                row.getDate("due_on").toLocalDate(),
                State.of(row.getString("state")),
                Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("done_at")).map(Timestamp::toInstant),
                row.getInt("returns"));
    }
}
