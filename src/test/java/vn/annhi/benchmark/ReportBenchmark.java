package vn.annhi.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import vn.annhi.fixture.TestDatabase;
import vn.annhi.organisation.UnitId;
import vn.annhi.reporting.ReportCode;
import vn.annhi.reporting.campaign.Campaign;
import vn.annhi.reporting.consolidation.Outliers;
import vn.annhi.reporting.consolidation.TotalsFixture;
import vn.annhi.reporting.figure.Count;
import vn.annhi.reporting.figure.CountingFixture;
import vn.annhi.reporting.figure.Period;
import vn.annhi.reporting.figure.Reporters;
import vn.annhi.reporting.indicator.Indicator;
import vn.annhi.reporting.indicator.ShippedIndicators;

/**
 * A national half-year: every indicator and breakdown of 1,000,000 cases in 3,321 units from our narrow table, beside the
 * same figures pivoted from the variables that a process would leave in the engine's history; and the consolidation of
 * 3,321 reports. Run with {@code ./mvnw -Pbenchmark test -Dtest=ReportBenchmark}; {@code -Dcases=} makes it smaller.
 */
class ReportBenchmark {

    private static final int UNITS = 3_321;
    private static final int CASES = Integer.getInteger("cases", 1_000_000);
    private static final Period HALF = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 1));
    private static final int ROUNDS = 3;

    /** Share of the cases, in per cent, that have each event; the same in both tables. */
    private static final Map<String, Integer> SHARES = new TreeMap<>(Map.ofEntries(
            Map.entry("received", 100),
            Map.entry("case-open", 100),
            Map.entry("accepted", 85),
            Map.entry("abused", 60),
            Map.entry("special", 25),
            Map.entry("dismissed", 10),
            Map.entry("urgent", 22),
            Map.entry("urgent-in-time", 18),
            Map.entry("isolation", 10),
            Map.entry("isolation-extended", 3),
            Map.entry("court-requested", 1),
            Map.entry("crime-reported", 9),
            Map.entry("plan-drafted", 60),
            Map.entry("plan-drafted-in-time", 45),
            Map.entry("plan-approved", 55),
            Map.entry("plan-approved-in-time", 40),
            Map.entry("plan-running", 50),
            Map.entry("followed-up", 50),
            Map.entry("stable", 30),
            Map.entry("replanned", 6),
            Map.entry("assessed-from-7", 45),
            Map.entry("heard-from-7", 35)));

    private final TestDatabase database = new TestDatabase();
    private final JdbcClient sql = database.sql();

    @Test
    void aNationalHalfYear() {
        makeEvents();
        makeHistory();
        var indicators = ShippedIndicators.list().indicators().stream()
                .filter(each -> each.kind().isCounted())
                .toList();
        var narrow = new Timed("all figures of %,d cases in %,d units, narrow table".formatted(CASES, UNITS));
        var pivot = new Timed("the same, pivoted from the engine's history variables");
        List<Count> ours = List.of();
        List<Count> theirs = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            ours = narrow.run(
                    () -> database.inTransaction(() -> CountingFixture.on(sql).of(indicators, everybody(), HALF)));
            theirs = pivot.run(() -> database.inTransaction(() -> pivoted(indicators)));
        }
        assertThat(sums(theirs)).as("both ways count the same").isEqualTo(sums(ours));
        System.out.printf(Locale.ROOT, "%,d figures that are not zero%n", ours.size());
        narrow.print();
        pivot.print();
        System.out.printf(Locale.ROOT, "narrow table: %.1f × faster%n", pivot.best() / narrow.best());

        var one = new Timed("all figures of one unit");
        for (int round = 0; round < 20; round++) {
            one.run(() -> database.inTransaction(() ->
                    CountingFixture.on(sql).of(indicators, new Reporters(List.of(unit(7)), List.of(unit(7))), HALF)));
        }
        one.print();
        consolidate();
    }

    private void consolidate() {
        var campaign = makeReports();
        var totals = TotalsFixture.on(sql);
        var sum = new Timed("consolidation of %,d reports: sums".formatted(UNITS));
        var outliers = new Timed("consolidation of %,d reports: figures of every unit, outliers".formatted(UNITS));
        for (int round = 0; round < ROUNDS; round++) {
            var sheet = sum.run(() -> database.inTransaction(() -> totals.of(campaign, ShippedIndicators.list())));
            assertThat(sheet.total("I.01A").orElseThrow().intValue()).isPositive();
            outliers.run(() -> Outliers.in(database.inTransaction(() -> totals.perUnit(campaign))));
        }
        sum.print();
        outliers.print();
    }

    private static String unit(int number) {
        return "xa-%05d-2004".formatted(number);
    }

    private static Reporters everybody() {
        var units =
                IntStream.rangeClosed(1, UNITS).mapToObj(ReportBenchmark::unit).toList();
        return new Reporters(units, units);
    }

    private void makeEvents() {
        sql.sql("alter table figure_event drop constraint figure_event_case_code_fkey")
                .update();
        sql.sql("alter table figure_event drop constraint figure_event_pkey").update();
        sql.sql("drop index figure_event_by_unit").update();
        breakDown();
        sql.sql("""
                        create table made as
                        select n, 'LC-2026-' || lpad(n::text, 7, '0') as code, 'xa-' || lpad((n %% %d + 1)::text, 5, '0') || '-2004' as unit,
                            timestamptz '2025-12-20' + (random() * 140) * interval '1 day' as at,
                            (array['male', 'female'])[1 + (random() * 1.99)::int %% 2] as sex, (random() * 17)::int as age,
                            (array['01', '03', '08', '09', '10', '25'])[1 + floor(random() * 6)::int] as ethnicity,
                            (array['family', 'school', 'community', 'online', 'unknown'])[1 + floor(random() * 5)::int] as environment,
                            (array['phone', 'inPerson', 'thirdParty'])[1 + floor(random() * 3)::int] as channel,
                            case when random() < 0.6 then array['violence'] else array['neglect', 'sexualAbuse'] end as forms,
                            case when random() < 0.3 then array['02', '11'] else '{}'::text[] end as groups
                        from generate_series(1, %d) as n
                        """.formatted(UNITS, CASES)).update();
        var start = System.nanoTime();
        SHARES.forEach((event, share) -> sql.sql("""
                        insert into figure_event (case_code, event, ordinal, at, ended_at, unit, sex, age, ethnicity, environment,
                            channel, forms, groups)
                        select code, :event, 1, at, null, unit, sex, age, ethnicity, environment, channel, forms, groups
                        from made where n %% 100 < :share
                        """.replace("%%", "%"))
                .param("event", event)
                .param("share", share)
                .update());
        System.out.printf(
                Locale.ROOT, "events made and added up by month in %,d ms%n", (System.nanoTime() - start) / 1_000_000);
        sql.sql("alter table figure_event add primary key (case_code, event, ordinal)")
                .update();
        sql.sql("create index figure_event_by_unit on figure_event (unit, event, at)")
                .update();
        sql.sql("vacuum analyze figure_event, figure_month").update();
        print("figure_event");
        print("figure_month");
    }

    private void breakDown() {
        for (var indicator : ShippedIndicators.list().indicators()) {
            if (indicator.event() != null) {
                sql.sql("insert into figure_breakdown select ?, unnest(array[''] || ?::text[])")
                        .params(indicator.event(), indicator.dimensions().toArray(String[]::new))
                        .update();
            }
        }
    }

    /** What a process would leave behind that kept the same facts as variables: one row per case and variable. */
    private void makeHistory() {
        new ResourceDatabasePopulator(
                        new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create.history.sql"))
                .execute(database.source());
        sql.sql("create table variable as select * from act_hi_varinst with no data")
                .update();
        var facts = List.of("unit", "sex", "age", "ethnicity", "environment", "channel", "forms", "groups");
        for (var fact : facts) {
            var value = fact.equals("forms") || fact.equals("groups")
                    ? "array_to_string(" + fact + ", ',')"
                    : fact + "::text";
            variable(fact, value, "");
        }
        SHARES.forEach((event, share) ->
                variable(event, "to_char(at, 'YYYY-MM-DD HH24:MI:SS.USOF')", " where n % 100 < " + share));
        sql.sql("create index variable_by_instance on variable (proc_inst_id_)").update();
        sql.sql("create index variable_by_name on variable (name_, var_type_)").update();
        sql.sql("vacuum analyze variable").update();
        print("variable");
    }

    private void variable(String name, String value, String where) {
        sql.sql(
                        "insert into variable (id_, proc_def_key_, proc_inst_id_, root_proc_inst_id_, execution_id_, name_, var_type_,"
                                + " create_time_, rev_, text_, state_) select gen_random_uuid(), 'intervention-case', code, code, code, '"
                                + name + "', 'string', at, 0, " + value + ", 'CREATED' from made" + where)
                .update();
    }

    private void print(String table) {
        System.out.println(table + ": "
                + sql.sql("select to_char(count(*), 'FM999,999,999') || ' rows, '"
                                + " || pg_size_pretty(pg_total_relation_size('" + table + "')) from " + table)
                        .query(String.class)
                        .single());
    }

    private List<Count> pivoted(List<Indicator> indicators) {
        var columns = new StringBuilder();
        for (var fact : List.of("unit", "sex", "age", "ethnicity", "environment", "channel", "forms", "groups")) {
            columns.append(", max(text_) filter (where name_ = '%s') as \"%s\"".formatted(fact, fact));
        }
        SHARES.keySet()
                .forEach(event ->
                        columns.append(", max(text_) filter (where name_ = '%s') as \"%s\"".formatted(event, event)));
        sql.sql("create temporary table pivoted on commit drop as select proc_inst_id_" + columns
                        + " from variable where proc_def_key_ = 'intervention-case' group by proc_inst_id_")
                .update();
        var events = SHARES.keySet().stream()
                .map(event -> "('%s', \"%s\")".formatted(event, event))
                .collect(Collectors.joining(", "));
        sql.sql("create temporary table pivoted_event on commit drop as"
                        + " select e.event, e.at::timestamptz as at, p.* from pivoted p"
                        + " cross join lateral (values " + events + ") as e (event, at) where e.at is not null")
                .update();
        return counted(indicators);
    }

    /** One grouping per breakdown, as anybody would write it who has the pivoted table. */
    private List<Count> counted(List<Indicator> indicators) {
        var ages = ShippedIndicators.dimensions().ageGroups();
        var members = new TreeMap<>(Map.of(
                "", "''",
                "sex", "sex",
                "age", "(?::text[])[least(age::int, 25) + 1]",
                "ethnicity", "ethnicity",
                "environment", "environment",
                "channel", "channel",
                "form", "unnest(string_to_array(forms, ','))",
                "group", "unnest(string_to_array(groups, ','))"));
        var counts = new ArrayList<Count>();
        members.forEach((dimension, member) -> {
            var events = indicators.stream()
                    .filter(each -> dimension.isEmpty() || each.dimensions().contains(dimension))
                    .map(Indicator::event)
                    .toArray(String[]::new);
            var statement = sql.sql("select unit, event, " + member + ", count(*) from pivoted_event"
                    + " where event = any (?) and at < ? and (at >= ? or event in ('case-open', 'plan-running'))"
                    + " group by 1, 2, 3");
            statement = dimension.equals("age") ? statement.param(ages) : statement;
            statement
                    .params(events, Timestamp.from(HALF.cutOff()), Timestamp.from(HALF.start()))
                    .query(row -> {
                        counts.add(new Count(
                                row.getString(1), row.getString(2), dimension, row.getString(3), row.getLong(4)));
                    });
        });
        return counts;
    }

    private static Map<String, Long> sums(List<Count> counts) {
        return counts.stream()
                .collect(Collectors.groupingBy(
                        count -> count.event() + "/" + count.dimension() + "/" + count.member(),
                        TreeMap::new,
                        Collectors.summingLong(Count::number)));
    }

    private Campaign makeReports() {
        sql.sql("insert into indicator_list values ('AN-NHI-1', 'x', '2021-11-15', 'x', now(), 'x')")
                .update();
        sql.sql("""
                        insert into report_campaign (code, calendar, year, authority, receiver, name, citation, template,
                            period_from, period_until, due_before, list, opened_by, opened_at)
                        values ('VN-DB-2026-000001', 'half-year', 2026, 'x', 'y', 'x', 'x', '1', '2026-01-01', '2026-05-01',
                            '2026-05-10', 'AN-NHI-1', 'x', now())
                        """).update();
        sql.sql("""
                        insert into unit_report (code, campaign, unit, sort, state, sent_at)
                        select 'VN-BC-2026-' || lpad(n::text, 6, '0'), 'VN-DB-2026-000001', 'xa-' || n, 'commune', 'accepted', now()
                        from generate_series(1, :units) as n
                        """).param("units", UNITS).update();
        sql.sql("""
                        insert into report_snapshot (report, version, frozen_at, frozen_by, position, list, template, number, hash)
                        select code, 1, now(), 'x', 'x', 'AN-NHI-1', '1', '1', 'x' from unit_report
                        """).update();
        var codes = ShippedIndicators.list().reportedBy("commune").stream()
                .map(Indicator::code)
                .toArray(String[]::new);
        sql.sql("""
                        insert into report_value (report, version, indicator, dimension, member, value)
                        select r.code, 1, i.code, d.dimension, d.member, (random() * 1000)::int
                        from unit_report r cross join unnest(:codes::text[]) as i (code)
                        cross join (values ('', ''), ('sex', 'male'), ('sex', 'female'), ('age', 'under6')) as d (dimension, member)
                        """).param("codes", codes).update();
        sql.sql("analyze").update();
        print("report_value");
        return new Campaign(
                new ReportCode("VN-DB-2026-000001"),
                "half-year",
                2026,
                new UnitId("tinh-01-2004"),
                new UnitId("so-01-2004"),
                "x",
                "x",
                "1",
                HALF,
                LocalDate.of(2026, 5, 10),
                "AN-NHI-1",
                Instant.EPOCH,
                "open");
    }

    /** The times of an act, in milliseconds, and the memory that it took at most, in this process. */
    private static final class Timed {

        private final String what;
        private double best = Double.MAX_VALUE;
        private double worst;
        private long memory;

        private Timed(String what) {
            this.what = what;
        }

        private <T> T run(Supplier<T> act) {
            System.gc();
            var before = used();
            var start = System.nanoTime();
            var result = act.get();
            var millis = (System.nanoTime() - start) / 1e6;
            best = Math.min(best, millis);
            worst = Math.max(worst, millis);
            memory = Math.max(memory, used() - before);
            return result;
        }

        private static long used() {
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }

        private double best() {
            return best;
        }

        private void print() {
            System.out.printf(
                    Locale.ROOT, "%-75s best %,10.1f ms, worst %,10.1f ms, %,d MB%n", what, best, worst, memory >> 20);
        }
    }
}
