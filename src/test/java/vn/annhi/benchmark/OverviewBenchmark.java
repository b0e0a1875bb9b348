package vn.annhi.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.annhi.fixture.TestDatabase;
import vn.annhi.organisation.UnitId;
import vn.annhi.supervision.overview.DutyFilter;
import vn.annhi.supervision.overview.Lateness;
import vn.annhi.supervision.overview.OverviewFixture;
import vn.annhi.supervision.overview.Phases;
import vn.annhi.supervision.overview.Scope;
import vn.annhi.supervision.visit.HeatMap;
import vn.annhi.supervision.visit.HeatMapFixture;
import vn.annhi.supervision.visit.VisitFilter;

/**
 * The data of the overview and of its lists for a commune, a district of 30 communes and the nation of 3,321 units, with
 * 100,000 open and 1,000,000 finished duties, beside the same figures counted from the ledger without sums. Run with
 * {@code ./mvnw -Pbenchmark test -Dtest=OverviewBenchmark}; {@code -Dduties=} makes it smaller.
 */
class OverviewBenchmark {

    private static final int UNITS = 3_321;
    private static final int PROVINCES = 34;
    private static final int OPEN = 100_000;
    private static final int FINISHED = Integer.getInteger("duties", 1_000_000);
    private static final int ROUNDS = 40;
    private static final int ELEMENTS = 40;
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final YearMonth TO = YearMonth.of(2026, 11);
    private static final YearMonth FROM = TO.minusMonths(11);

    private final TestDatabase database = new TestDatabase();
    /** With the settings of the application's own connections. */
    private final HikariDataSource pool = database.pool();

    private final JdbcClient sql = JdbcClient.create(pool);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    private final HeatMap heat = HeatMapFixture.on(sql);
    private final OverviewFixture overview = OverviewFixture.on(sql);

    @Test
    void theOverviewOfAUnitADistrictAndTheNation() {
        make();
        var scopes = new LinkedHashMap<String, Scope>();
        scopes.put("commune", scope(7, 1));
        scopes.put("district", scope(30, 30));
        scopes.put("nation", scope(1, UNITS));
        var scansBefore = scans();
        scopes.forEach((name, scope) -> {
            measure(name + ", overview", () -> overview(scope));
            measure(name + ", list of late duties", () -> list(scope, DutyFilter.Kind.LATE));
            measure(name + ", list of duties finished late", () -> list(scope, DutyFilter.Kind.FINISHED_LATE));
            measure(name + ", heat map of a year", () -> heat(scope));
            measure(name + ", list of an element's visits", () -> visits(scope));
        });
        var scansAfter = scans();
        scopes.forEach((name, scope) -> parts(scope)
                .forEach((part, act) -> measure(name + ", " + part, () -> {
                    var found = transaction.execute(status -> act.get());
                    assertThat(found).isNotNull();
                })));
        measure("nation, months and cycles counted from the ledger itself", this::naive);
        assertThat(scansAfter).as("sequential scans of large tables").isEqualTo(scansBefore);
    }

    private void measure(String what, Runnable act) {
        var millis = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            var start = System.nanoTime();
            act.run();
            millis.add((System.nanoTime() - start) / 1e6);
        }
        millis.sort(Double::compare);
        System.out.printf(
                Locale.ROOT,
                "%-60s p50 %,8.1f ms, p95 %,8.1f ms%n",
                what,
                millis.get(ROUNDS / 2),
                millis.get(ROUNDS * 95 / 100));
    }

    private void overview(Scope scope) {
        var standing = transaction.execute(status -> {
            overview.finished().refresh();
            overview.open().loads(scope, NOW, 101);
            overview.open().escalated(scope, NOW);
            overview.finished().past(scope, FROM, TO);
            return overview.open().standing(scope, NOW);
        });
        assertThat(standing).isNotEmpty();
    }

    private void heat(Scope scope) {
        var figures = transaction.execute(status -> heat.figures(scope, visits(VisitFilter.Standing.ALL), NOW));
        assertThat(figures).hasSize(ELEMENTS);
    }

    private void visits(Scope scope) {
        var rows = transaction.execute(
                status -> heat.visits(scope, visits(VisitFilter.Standing.PRESENT), "E7", false, NOW, 51, 0));
        assertThat(rows).isNotNull();
    }

    private static VisitFilter visits(VisitFilter.Standing standing) {
        return new VisitFilter("case", standing, FROM, TO);
    }

    /** The statements of the overview, one by one. */
    private Map<String, Supplier<Object>> parts(Scope scope) {
        var parts = new LinkedHashMap<String, Supplier<Object>>();
        parts.put("standing", () -> overview.open().standing(scope, NOW));
        parts.put("loads", () -> overview.open().loads(scope, NOW, 101));
        parts.put("escalated", () -> overview.open().escalated(scope, NOW));
        parts.put("months and cycles", () -> overview.finished().past(scope, FROM, TO));
        return parts;
    }

    private void list(Scope scope, DutyFilter.Kind kind) {
        var filter = new DutyFilter(kind, Optional.empty(), Optional.<Lateness>empty(), Optional.empty(), TO, TO);
        var rows = transaction.execute(status -> overview.list().of(scope, filter, NOW, 51, 0));
        assertThat(rows).isNotEmpty();
    }

    private void naive() {
        sql.sql("""
                        select date_trunc('month', closed_at at time zone 'Asia/Ho_Chi_Minh'), count(*),
                            count(*) filter (where closed_at <= due_at)
                        from obligation where state = 'fulfilled' and closed_at >= '2025-12-01' group by 1
                        """).query().listOfRows();
        sql.sql("""
                        select legal_basis, percentile_disc(array[0.5, 0.9]) within group (order by closed_at - start_at)
                        from obligation where state = 'fulfilled' and closed_at >= '2025-12-01' group by 1
                        """).query((row, n) -> n).list();
    }

    /** How often each large table was read from end to end; every statement had a connection of its own. */
    private List<String> scans() {
        return sql.sql("""
                        select relname || ' ' || seq_scan from pg_stat_user_tables
                        where relname in ('obligation', 'duty_month', 'obligation_span', 'notice', 'element_visit', 'visit_month') order by relname
                        """).query(String.class).list();
    }

    /** So many units; those of the nation under the lines of its 34 provinces. */
    private static Scope scope(int first, int many) {
        var perLine = many == UNITS ? UNITS / PROVINCES + 1 : 1;
        var groups = new LinkedHashMap<String, UnitId>();
        IntStream.range(first, first + many)
                .forEach(number -> groups.put(unit(number), new UnitId(unit(number / perLine * perLine + 1))));
        return new Scope(groups, many == UNITS);
    }

    private static String unit(int number) {
        return "xa-%05d-2004".formatted(number);
    }

    private void make() {
        // The machine's own vacuum and analysis would come in between, and keep pages from being known as visible to
        // all
        for (var table : List.of(
                "obligation",
                "obligation_span",
                "reminder",
                "notice",
                "duty_change",
                "duty_month",
                "element_visit",
                "visit_change",
                "visit_month")) {
            sql.sql("alter table " + table + " set (autovacuum_enabled = false)")
                    .update();
        }
        var bases = Stream.of(new Phases())
                .map(Phases::byLegalBasis)
                .flatMap(each -> each.keySet().stream())
                .sorted()
                .toArray(String[]::new);
        Function<String, String> duties = state -> """
                insert into obligation (case_code, legal_basis, cycle, subject, citation, label, kind, term_amount, term_unit,
                    start_event, start_at, due_at, unit, position, state, opened_at, closed_at)
                select 'QT-2026-' || lpad(n::text, 7, '0'), basis, 1, '', 'x', 'x', 'law', 1, 'HOURS', 'RECEIVED', start_at,
                    start_at + random() * interval '20 days', unit, unit || '.' || role, '%s', start_at, %s
                from (
                    select n, (:bases::text[])[1 + floor(random() * :kinds)::int] as basis,
                        'xa-' || lpad((n %% :units + 1)::text, 5, '0') || '-2004' as unit,
                        (array['chair', 'cpw', 'social-officer'])[1 + floor(random() * 3)::int] as role,
                        timestamptz '2026-11-24 01:00:00Z' - random() * interval '%s days' as start_at
                    from generate_series(:first::int, :last::int) as n) as made
                """.formatted(
                        state,
                        state.equals("open")
                                ? "null"
                                : "least(start_at + random() * interval '22 days', timestamptz '2026-11-24 00:59:00Z')",
                        state.equals("open") ? "30" : "380");
        for (var state : List.of("fulfilled", "open")) {
            sql.sql(duties.apply(state))
                    .param("bases", bases)
                    .param("kinds", bases.length)
                    .param("units", UNITS)
                    .param("first", state.equals("open") ? FINISHED + 1 : 1)
                    .param("last", state.equals("open") ? FINISHED + OPEN : FINISHED)
                    .update();
        }
        sql.sql("""
                        insert into obligation_span (obligation_id, position, due_at, cause, began_at, ended_at, end_reason)
                        select id, position, due_at, 'given', opened_at, closed_at,
                            case when state = 'fulfilled' then 'met' end
                        from obligation
                        """).update();
        sql.sql("""
                        insert into reminder (span_id, rung, repetition, rung_at, state)
                        select id, 'head', 1, due_at, 'raised' from obligation_span where random() < case when ended_at is null then 0.4 else 0.1 end
                        """).update();
        sql.sql("""
                        insert into notice (span_id, rung, repetition, recipient, relation, rung_at, late_at, stale_at, state,
                            created_at, reason, settled_at)
                        select r.span_id, r.rung, r.repetition, who, case who when 'a' then 'head' else 'responsible' end,
                            r.rung_at, r.rung_at, r.rung_at, 'pending', r.rung_at, null, null
                        from reminder r cross join unnest(array['a', 'b', 'c']) as who
                        """).update();
        sql.sql("""
                        insert into element_visit (id, case_code, process, version, element, kind, unit, entered_at, left_at, due_at)
                        select 'v' || id, case_code, 'case', 1, 'E' || id % :elements, 'userTask', unit, start_at, closed_at, due_at
                        from obligation
                        """).param("elements", ELEMENTS).update();
        var start = System.nanoTime();
        transaction.execute(status -> {
            overview.finished().refresh();
            heat.figures(scope(1, 1), visits(VisitFilter.Standing.LEFT), NOW);
            return true;
        });
        System.out.printf(
                Locale.ROOT,
                "%,d duties and visits added up in %,d ms%n",
                FINISHED,
                (System.nanoTime() - start) / 1_000_000);
        // The first one finds commits that the test cluster has not flushed yet, the second calls their rows visible to
        // all
        for (int time = 0; time < 2; time++) {
            sql.sql("vacuum analyze obligation, duty_month, duty_change, obligation_span, reminder, notice,"
                            + " element_visit, visit_change, visit_month")
                    .update();
        }
        // What was loaded is on disk before anything is measured, and not written meanwhile
        sql.sql("checkpoint").update();
    }
}
