package vn.annhi.supervision.overview;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.organisation.UnitId;

/** Counts the duties that are open now. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class OpenDuties {

    private final JdbcClient sql;
    private final Phases phases;

    OpenDuties(JdbcClient sql, Phases phases) {
        this.sql = sql;
        this.phases = phases;
    }

    /** How many duties of a line and phase stand so. */
    public record Standing(UnitId line, String phase, Lateness lateness, long number) {}

    /** What one position has to do. */
    public record Load(String position, long open, long late, long soon) {}

    /** By line of the overview, phase and lateness; zeros left out. */
    public List<Standing> standing(Scope scope, Instant now) {
        var bases = phases.byLegalBasis();
        return sql.sql("""
                        select g.line, p.phase, width_bucket(o.due_at, :thresholds::timestamptz[]) as above, count(*) as number
                        from obligation o
                        join unnest(:units::text[], :lines::text[]) as g (unit, line) on g.unit = o.unit
                        join unnest(:bases::text[], :phases::text[]) as p (legal_basis, phase) on p.legal_basis = o.legal_basis
                        where o.state = 'open'
                        group by 1, 2, 3
                        """)
                .param("thresholds", Lateness.thresholds(now))
                .param("units", scope.units())
                .param("lines", scope.lines())
                .param("bases", bases.keySet().toArray(String[]::new))
                .param("phases", bases.values().toArray(String[]::new))
                .query((row, n) -> new Standing(
                        new UnitId(row.getString("line")),
                        row.getString("phase"),
                        Lateness.above(row.getInt("above")),
                        row.getLong("number")))
                .list();
    }

    /** The positions with the most late duties, then with the most duties; at most so many. */
    public List<Load> loads(Scope scope, Instant now, int most) {
        return sql.sql("""
                        select position, count(*) as open, count(*) filter (where due_at < :now) as late,
                            count(*) filter (where due_at >= :now and due_at < :soon) as soon
                        from obligation
                        where state = 'open' and unit = any (:units)
                        group by position
                        order by late desc, open desc, position
                        limit :most
                        """)
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(Lateness.SOON.dueBefore(now)))
                .param("units", scope.units())
                .param("most", most)
                .query(Load.class)
                .list();
    }

    /** How many late duties the head of the unit or the office above was told of. */
    public long escalated(Scope scope, Instant now) {
        return sql.sql("""
                        select count(*) from obligation o
                        where o.state = 'open' and o.unit = any (:units) and o.due_at < :now and %s
                        """.formatted(DutyList.ESCALATED))
                .param("now", Timestamp.from(now))
                .param("units", scope.units())
                .query(Long.class)
                .single();
    }

    /** The sum over those that pass. */
    public static long sum(List<Standing> standing, Stream<Lateness> lateness) {
        var wanted = lateness.toList();
        return standing.stream()
                .filter(each -> wanted.contains(each.lateness()))
                .mapToLong(Standing::number)
                .sum();
    }
}
