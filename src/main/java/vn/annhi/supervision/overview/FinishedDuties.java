package vn.annhi.supervision.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What became of the duties that were fulfilled, from sums that the database keeps by month. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class FinishedDuties {

    private static final MonthSums SUMS =
            new MonthSums("duty", List.of("unit", "month", "legal_basis", "hours", "in_time"));

    private final JdbcClient sql;
    private final Phases phases;

    FinishedDuties(JdbcClient sql, Phases phases) {
        this.sql = sql;
        this.phases = phases;
    }

    /** The duties fulfilled in a month. */
    public record Month(YearMonth month, long inTime, long late) {

        /** All of them. */
        public long all() {
            return inTime + late;
        }
    }

    /**
     * How long the duties of a phase took from the start of their term to their fulfilment: begun hours up to 48, then
     * begun days of 24 hours.
     *
     * @param median half of them took no longer
     * @param ninth nine of ten took no longer
     */
    public record Cycle(String phase, long number, int median, int ninth) {}

    /** Adds up what was finished since. */
    public void refresh() {
        SUMS.refresh(sql);
    }

    /**
     * What the months from that one to the other brought.
     *
     * @param months each of them, those without a duty included
     * @param cycles how long each phase took in them, in the order of the phases; phases without a duty are left out
     */
    public record Past(List<Month> months, List<Cycle> cycles) {}

    /** Both in one reading of the sums. */
    public Past past(Scope scope, YearMonth from, YearMonth to) {
        var bases = phases.byLegalBasis();
        var months = new TreeMap<YearMonth, Month>();
        for (var month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            months.put(month, new Month(month, 0, 0));
        }
        var hours = new HashMap<String, TreeMap<Integer, Long>>();
        sql.sql("""
                        select month, legal_basis, hours, sum(number) as number, sum(number) filter (where in_time) as in_time
                        from duty_month where unit = any (:units) and month between :from and :to
                        group by grouping sets ((month), (legal_basis, hours)) having sum(number) > 0
                        """)
                .params(Map.of("units", scope.summed(), "from", from.atDay(1), "to", to.atDay(1)))
                .query(row -> {
                    var number = row.getLong("number");
                    var day = row.getObject("month", LocalDate.class);
                    if (day != null) {
                        var inTime = row.getLong("in_time");
                        months.put(YearMonth.from(day), new Month(YearMonth.from(day), inTime, number - inTime));
                        return;
                    }
                    var phase = bases.get(row.getString("legal_basis"));
                    if (phase != null) {
                        hours.computeIfAbsent(phase, each -> new TreeMap<>())
                                .merge(row.getInt("hours"), number, Long::sum);
                    }
                });
        return new Past(List.copyOf(months.values()), cycles(hours));
    }

    private static List<Cycle> cycles(Map<String, TreeMap<Integer, Long>> hours) {
        var cycles = new ArrayList<Cycle>();
        for (var phase : Phases.IN_ORDER) {
            var counts = hours.get(phase);
            if (counts != null) {
                var all = counts.values().stream().mapToLong(each -> each).sum();
                cycles.add(new Cycle(phase, all, within(counts, (all + 1) / 2), within(counts, (all * 9 + 9) / 10)));
            }
        }
        return cycles;
    }

    /** The hours of the duty at that place, counted from 1 in ascending order. */
    private static int within(TreeMap<Integer, Long> counts, long place) {
        long passed = 0;
        for (var each : counts.entrySet()) {
            passed += each.getValue();
            if (passed >= place) {
                return each.getKey();
            }
        }
        throw new IllegalArgumentException("there are not so many");
    }
}
