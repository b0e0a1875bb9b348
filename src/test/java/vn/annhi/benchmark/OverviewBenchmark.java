package vn.annhi.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.TestDatabase;
import vn.annhi.organisation.UnitId;
import vn.annhi.supervision.overview.DutyFilter;
import vn.annhi.supervision.overview.Lateness;
import vn.annhi.supervision.overview.OverviewFixture;
import vn.annhi.supervision.overview.Phases;
import vn.annhi.supervision.overview.Scope;

/**
 * The data of the overview and of its lists for a commune, a district of 30 communes and the nation of 3,321 units, with
 * 100,000 open and 1,000,000 finished duties, beside the same figures counted from the ledger without sums. Run with
 * {@code ./mvnw -Pbenchmark test -Dtest=OverviewBenchmark}; {@code -Dduties=} makes it smaller.
 */
class OverviewBenchmark {

    private static final int UNITS = 3_321;
    private static final int OPEN = 100_000;
    private static final int FINISHED = Integer.getInteger("duties", 1_000_000);
    private static final int ROUNDS = 40;
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final YearMonth TO = YearMonth.of(2026, 11);
    private static final YearMonth FROM = TO.minusMonths(11);

    private final TestDatabase database = new TestDatabase();
    private final JdbcClient sql = database.sql();
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
        });
        assertThat(scans()).as("sequential scans of large tables").isEqualTo(scansBefore);
        measure("nation, months and cycles counted from the ledger itself", this::naive);
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
        var standing = database.inTransaction(() -> {
            overview.finished().refresh();
            overview.open().loads(scope, NOW, 101);
            overview.open().escalated(scope, NOW);
            overview.finished().months(scope, FROM, TO);
            overview.finished().cycles(scope, FROM, TO);
            return overview.open().standing(scope, NOW);
        });
        assertThat(standing).isNotEmpty();
    }

    private void list(Scope scope, DutyFilter.Kind kind) {
        var filter = new DutyFilter(kind, Optional.empty(), Optional.<Lateness>empty(), Optional.empty(), TO, TO);
        assertThat(database.inTransaction(() -> overview.list().of(scope, filter, NOW, 51, 0)))
                .isNotEmpty();
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
    private List<Long> scans() {
        return sql.sql("""
                        select seq_scan from pg_stat_user_tables
                        where relname in ('obligation', 'duty_month', 'obligation_span', 'notice') order by relname
                        """).query(Long.class).list();
    }

    /** So many units, thirty to a line. */
    private static Scope scope(int first, int many) {
        var groups = new LinkedHashMap<String, UnitId>();
        IntStream.range(first, first + many)
                .forEach(number -> groups.put(unit(number), new UnitId(unit(number / 30 * 30 + 1))));
        return new Scope(groups, many == UNITS);
    }

    private static String unit(int number) {
        return "xa-%05d-2004".formatted(number);
    }

    private void make() {
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
                        insert into obligation_span (obligation_id, position, due_at, cause, began_at)
                        select id, position, due_at, 'given', opened_at from obligation where state = 'open'
                        """).update();
        var start = System.nanoTime();
        database.inTransaction(() -> {
            overview.finished().refresh();
            return true;
        });
        System.out.printf(
                Locale.ROOT, "%,d duties added up in %,d ms%n", FINISHED, (System.nanoTime() - start) / 1_000_000);
        sql.sql("vacuum analyze obligation, duty_month, duty_change, obligation_span")
                .update();
    }
}
