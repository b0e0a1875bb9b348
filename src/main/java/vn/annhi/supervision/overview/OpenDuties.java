package vn.annhi.supervision.overview;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        var lines = scope.lines();
        var numbers = IntStream.range(0, lines.size()).boxed().collect(Collectors.toMap(lines::get, number -> number));
        var phaseOf = phases.byLegalBasis();
        var bases = List.copyOf(phaseOf.keySet());
        var standing = new ArrayList<Standing>();
        // Numbers of lines and phases instead of their names: the database sorts and compares them many times faster
        sql.sql("""
                        with counted as (
                            select g.line, o.legal_basis, %s as above, count(*) as number
                            from obligation o join unnest(:of::text[], :lines::int[]) as g (unit, line) on g.unit = o.unit
                            where o.state = 'open' and (:whole or o.unit = any (:units))
                            group by 1, 2, 3
                        )
                        select c.line, p.phase, c.above, sum(c.number) as number
                        from counted c join unnest(:bases::text[], :phases::int[]) as p (basis, phase) on p.basis = c.legal_basis
                        group by 1, 2, 3
                        """.formatted(Lateness.thresholdsBelow("o.due_at")))
                .params(Lateness.thresholds(now))
                .param("units", scope.filter())
                .param("whole", scope.whole())
                .param("of", scope.units())
                .param(
                        "lines",
                        scope.groups().values().stream().map(numbers::get).toArray(Integer[]::new))
                .param("bases", bases.toArray(String[]::new))
                .param(
                        "phases",
                        bases.stream()
                                .map(basis -> Phases.IN_ORDER.indexOf(phaseOf.get(basis)))
                                .toArray(Integer[]::new))
                .query(row -> {
                    standing.add(new Standing(
                            lines.get(row.getInt("line")),
                            Phases.IN_ORDER.get(row.getInt("phase")),
                            Lateness.above(row.getInt("above")),
                            row.getLong("number")));
                });
        return standing;
    }

    /** The positions with the most late duties, then with the most duties; at most so many. */
    public List<Load> loads(Scope scope, Instant now, int most) {
        return sql.sql("""
                        select position, count(*) as open, count(*) filter (where due_at < :now) as late,
                            count(*) filter (where due_at >= :now and due_at < :soon) as soon
                        from obligation
                        where state = 'open' and (:whole or unit = any (:units))
                        group by position
                        order by late desc, open desc, position
                        limit :most
                        """)
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(Lateness.SOON.dueBefore(now)))
                .param("units", scope.filter())
                .param("whole", scope.whole())
                .param("most", most)
                .query(Load.class)
                .list();
    }

    /** How many late duties the head of the unit or the office above was told of. */
    public long escalated(Scope scope, Instant now) {
        return sql.sql("""
                        select count(*) from obligation_span s
                        where s.ended_at is null and s.due_at < :now
                            and (:whole or split_part(s.position, '.', 1) = any (:units)) and s.id in (
                                select n.span_id from notice n
                                where n.span_id >= (select min(id) from obligation_span where ended_at is null) and %s)
                        """.formatted(DutyList.TO_SOMEBODY_ABOVE))
                .param("now", Timestamp.from(now))
                .param("units", scope.filter())
                .param("whole", scope.whole())
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
