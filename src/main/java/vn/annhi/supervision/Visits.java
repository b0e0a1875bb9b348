package vn.annhi.supervision;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who passed which element when. Written in the transaction of the step; kept when the engine clears its history. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Visits {

    private final JdbcClient sql;

    Visits(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes what began, and possibly ended, in this transaction. */
    public void begin(Collection<Visit> visits) {
        if (visits.isEmpty()) {
            return;
        }
        sql.sql("""
                        insert into element_visit (id, case_code, process, version, element, kind, unit, entered_at, left_at,
                            due_at, cancelled)
                        select * from unnest(:ids::text[], :cases::text[], :processes::text[], :versions::int[],
                            :elements::text[], :kinds::text[], :units::text[], :entered::timestamptz[], :left::timestamptz[],
                            :due::timestamptz[], :cancelled::boolean[])
                        """)
                .param("ids", texts(visits, Visit::id))
                .param("cases", texts(visits, Visit::caseCode))
                .param("processes", texts(visits, Visit::process))
                .param("versions", visits.stream().map(Visit::version).toArray(Integer[]::new))
                .param("elements", texts(visits, Visit::element))
                .param("kinds", texts(visits, Visit::kind))
                .param("units", texts(visits, Visit::unit))
                .param("entered", texts(visits, visit -> visit.entered().toString()))
                .param("left", texts(visits, visit -> text(visit.left())))
                .param("due", texts(visits, visit -> text(visit.due())))
                .param("cancelled", visits.stream().map(Visit::cancelled).toArray(Boolean[]::new))
                .update();
    }

    /** Says of visits that began earlier when they are due. */
    public void due(Map<String, Instant> instants) {
        instants.forEach((id, due) -> sql.sql("update element_visit set due_at = :due where id = :id")
                .param("id", id)
                .param("due", Timestamp.from(due))
                .update());
    }

    /** Says of visits that began earlier when they ended. */
    public void end(Map<String, Visit.End> ends) {
        ends.forEach(
                (id, end) -> sql.sql("update element_visit set left_at = :at, cancelled = :cancelled where id = :id")
                        .param("id", id)
                        .param("at", Timestamp.from(end.at()))
                        .param("cancelled", end.cancelled())
                        .update());
    }

    /** The path of a case through all its diagrams, as it went. */
    @Transactional(readOnly = true)
    public List<Visit> of(String caseCode) {
        return sql.sql("""
                        select id, case_code, process, version, element, kind, unit, entered_at, left_at, due_at, cancelled
                        from element_visit where case_code = ? order by entered_at, left_at nulls last, id
                        """)
                .param(caseCode)
                .query((row, n) -> new Visit(
                        row.getString("id"),
                        row.getString("case_code"),
                        row.getString("process"),
                        row.getInt("version"),
                        row.getString("element"),
                        row.getString("kind"),
                        row.getString("unit"),
                        row.getTimestamp("entered_at").toInstant(),
                        instant(row.getTimestamp("left_at")),
                        instant(row.getTimestamp("due_at")),
                        row.getBoolean("cancelled")))
                .list();
    }

    private static @Nullable String[] texts(Collection<Visit> visits, Function<Visit, @Nullable String> part) {
        return visits.stream().map(part).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return Optional.ofNullable(instant).map(Instant::toString).orElse(null);
    }

    private static @Nullable Instant instant(@Nullable Timestamp stamp) {
        return Optional.ofNullable(stamp).map(Timestamp::toInstant).orElse(null);
    }
}
