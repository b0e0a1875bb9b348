package vn.annhi.supervision.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.fixture.TestDatabase;
import vn.annhi.organisation.UnitId;
import vn.annhi.supervision.overview.Scope;

/** Every figure of the heat map, and every list behind one, against a count in plain Java, visit by visit. */
class HeatMapFiguresTest {

    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final YearMonth FROM = YearMonth.of(2026, 8);
    private static final YearMonth TO = YearMonth.of(2026, 11);
    private static final List<String> UNITS =
            IntStream.rangeClosed(1, 5).mapToObj("xa-900%02d-2090"::formatted).toList();
    private static final List<String> ELEMENTS = List.of("TaskA", "TaskB", "GatewayC");

    private final TestDatabase database = new TestDatabase();
    private final JdbcClient sql = database.sql();
    private final HeatMap heat = new HeatMap(sql);

    private record Made(
            String code,
            String process,
            String element,
            String unit,
            Instant entered,
            @Nullable Instant left,
            @Nullable Instant due) {

        boolean isLate() {
            return due != null && (left == null ? NOW : left).isAfter(due);
        }

        int hours() {
            var stay = Duration.between(entered, left == null ? NOW : left);
            return stay.compareTo(Duration.ofHours(48)) > 0
                    ? (int) Math.ceil(stay.toMillis() / 86_400_000.0) * 24
                    : Math.max(1, (int) Math.ceil(stay.toMillis() / 3_600_000.0));
        }
    }

    @RepeatedTest(3)
    void everyFigureIsWhatAPersonWouldCount() {
        var seed = new Random().nextLong();
        var all = make(new Random(seed), 600);
        for (var units : List.of(UNITS, UNITS.subList(1, 3), UNITS.subList(0, 1))) {
            for (var standing : VisitFilter.Standing.values()) {
                var filter = new VisitFilter("case", standing, FROM, TO);
                var scope = scope(units, units.size() == UNITS.size());
                var figures = database.inTransaction(() -> heat.figures(scope, filter, NOW));
                assertThat(figures).as("seed %d, %s", seed, standing).isEqualTo(naive(all, units, standing));
                theListsShowWhatWasCounted(all, units, scope, filter);
            }
        }
    }

    @Test
    void aVisitThatEndsLaterIsCountedOnceMoreAsPassed() {
        var made = make(new Random(5), 60);
        var filter = new VisitFilter("case", VisitFilter.Standing.ALL, FROM, TO);
        var scope = scope(UNITS, true);
        var before = database.inTransaction(() -> heat.figures(scope, filter, NOW));
        var present = made.stream()
                .filter(each -> wanted(each) && each.left() == null)
                .toList();
        assertThat(present).isNotEmpty();
        sql.sql("update element_visit set left_at = ? where left_at is null and process = 'case'")
                .param(Timestamp.from(NOW))
                .update();

        var after = database.inTransaction(() -> heat.figures(scope, filter, NOW));
        assertThat(after.values().stream().mapToLong(ElementFigures::present)).containsOnly(0L);
        assertThat(after.values().stream().mapToLong(ElementFigures::left).sum())
                .isEqualTo(
                        before.values().stream().mapToLong(ElementFigures::all).sum());
    }

    private void theListsShowWhatWasCounted(List<Made> all, List<String> units, Scope scope, VisitFilter filter) {
        for (var element : ELEMENTS) {
            for (var late : List.of(false, true)) {
                var shown = database.inTransaction(() -> heat.visits(scope, filter, element, late, NOW, 1_000, 0));
                assertThat(shown.stream().map(HeatMap.Row::caseCode))
                        .containsExactlyInAnyOrderElementsOf(all.stream()
                                .filter(each -> each.element().equals(element) && units.contains(each.unit()))
                                .filter(each -> wanted(each)
                                        && standing(filter.standing()).test(each))
                                .filter(each -> !late || each.isLate())
                                .map(Made::code)
                                .toList());
            }
        }
    }

    private static Map<String, ElementFigures> naive(
            List<Made> all, List<String> units, VisitFilter.Standing standing) {
        var figures = new HashMap<String, ElementFigures>();
        for (var element : ELEMENTS) {
            var mine = all.stream()
                    .filter(each -> each.element().equals(element) && units.contains(each.unit()))
                    .filter(each -> wanted(each) && standing(standing).test(each))
                    .toList();
            if (mine.isEmpty()) {
                continue;
            }
            var hours = new TreeMap<Integer, Long>();
            mine.forEach(each -> hours.merge(each.hours(), 1L, Long::sum));
            var present = mine.stream().filter(each -> each.left() == null).count();
            figures.put(
                    element,
                    new ElementFigures(
                            present,
                            mine.size() - present,
                            hours,
                            mine.stream().filter(each -> each.due() != null).count(),
                            mine.stream().filter(Made::isLate).count()));
        }
        return figures;
    }

    private static Predicate<Made> standing(VisitFilter.Standing standing) {
        return switch (standing) {
            case ALL -> each -> true;
            case PRESENT -> each -> each.left() == null;
            case LEFT -> each -> each.left() != null;
        };
    }

    private static boolean wanted(Made visit) {
        if (!visit.process().equals("case")) {
            return false;
        }
        if (visit.left() == null) {
            return true;
        }
        var month = YearMonth.from(visit.left().atZone(StatutoryClock.ZONE));
        return !month.isBefore(FROM) && !month.isAfter(TO);
    }

    private List<Made> make(Random random, int many) {
        sql.sql("truncate element_visit, visit_change, visit_month").update();
        var made = new ArrayList<Made>();
        for (int number = 0; number < many; number++) {
            var entered = NOW.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 200)));
            var stay = Duration.ofSeconds(random.nextInt(3) == 0 ? random.nextInt(200_000) : random.nextInt(3_000_000));
            var left = entered.plus(stay).isAfter(NOW) || random.nextInt(6) == 0 ? null : entered.plus(stay);
            var due = random.nextBoolean() ? entered.plus(Duration.ofHours(random.nextInt(600))) : null;
            var one = new Made(
                    "QT-2026-%06d".formatted(number),
                    random.nextInt(5) == 0 ? "other" : "case",
                    ELEMENTS.get(random.nextInt(ELEMENTS.size())),
                    UNITS.get(random.nextInt(UNITS.size())),
                    entered,
                    left,
                    due);
            made.add(one);
            var kind = random.nextInt(10) == 0 && left != null ? "sequenceFlow" : "userTask";
            if (kind.equals("sequenceFlow")) {
                made.remove(one);
            }
            write(one, "v" + number, kind);
        }
        return made;
    }

    private void write(Made one, String id, String kind) {
        sql.sql("""
                        insert into element_visit (id, case_code, process, version, element, kind, unit, entered_at, left_at, due_at)
                        values (?, ?, ?, 1, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        one.code(),
                        one.process(),
                        one.element(),
                        kind,
                        one.unit(),
                        Timestamp.from(one.entered()),
                        one.left() == null ? null : Timestamp.from(one.left()),
                        one.due() == null ? null : Timestamp.from(one.due()))
                .update();
    }

    private static Scope scope(List<String> units, boolean whole) {
        var groups = new LinkedHashMap<String, UnitId>();
        units.forEach(unit -> groups.put(unit, new UnitId(unit)));
        return new Scope(groups, whole);
    }
}
