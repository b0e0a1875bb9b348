package vn.annhi.supervision.overview;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.MadeUpDuties;
import vn.annhi.fixture.MadeUpDuties.MadeUpDuty;
import vn.annhi.organisation.UnitId;

/** Every figure of the overview against a count in plain Java, duty by duty, on random duties. */
@AnNhiTest
class OverviewFiguresTest {

    private static final Instant NOW = Instant.parse("2090-06-15T03:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final YearMonth FROM = YearMonth.of(2089, 7);
    private static final YearMonth TO = YearMonth.of(2090, 6);
    private static final List<String> UNITS =
            IntStream.rangeClosed(1, 6).mapToObj("xa-900%02d-2090"::formatted).toList();

    @Autowired
    private OpenDuties open;

    @Autowired
    private FinishedDuties finished;

    @Autowired
    private DutyList list;

    @Autowired
    private Phases phases;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void forget() {
        MadeUpDuties.forget(sql);
    }

    @RepeatedTest(3)
    void everyFigureIsWhatAPersonWouldCount() {
        var seed = new Random().nextLong();
        var all = write(seed, 400);
        for (var units : List.of(UNITS, UNITS.subList(1, 3), UNITS.subList(4, 5))) {
            var scope = scope(units);
            var mine = all.stream().filter(each -> units.contains(each.unit())).toList();

            assertThat(standing(scope)).as("open duties, seed %d", seed).isEqualTo(naiveStanding(mine));
            assertThat(loads(scope)).as("loads, seed %d", seed).isEqualTo(naiveLoads(mine));
            assertThat(months(scope)).as("months, seed %d", seed).isEqualTo(naiveMonths(mine));
            assertThat(cycles(scope)).as("cycles, seed %d", seed).isEqualTo(naiveCycles(mine));
            theListsShowWhatWasCounted(scope, mine);
        }
    }

    @RepeatedTest(2)
    void whatSomebodyAboveWasToldOfCountsAsEscalated() {
        var seed = new Random().nextLong();
        var made = MadeUpDuties.write(seed, 200, UNITS, List.of("draft-plan"), NOW, sql);
        var told = made.tell(seed, NOW, sql);
        assertThat(told).isNotEmpty();
        for (var units : List.of(UNITS, UNITS.subList(1, 3))) {
            var late = made.all().stream()
                    .filter(each -> units.contains(each.unit()) && late(each) && told.contains(each.caseCode()))
                    .map(MadeUpDuty::caseCode)
                    .sorted()
                    .toList();
            assertThat(inTransaction(() -> open.escalated(scope(units), NOW)))
                    .as("seed %d", seed)
                    .isEqualTo(late.size());
            assertThat(rows(scope(units), filter(DutyFilter.Kind.ESCALATED))).isEqualTo(late);
        }
    }

    @Test
    void aDutyThatIsTakenUpAgainIsNoLongerFinished() {
        var all = write(7, 200);
        var one = all.stream().filter(each -> isFinished(each)).findFirst().orElseThrow();
        assertThat(months(scope(UNITS))).isEqualTo(naiveMonths(all));
        sql.sql("update obligation set state = 'open', closed_at = null where id = ?")
                .param(one.id())
                .update();

        var left = new ArrayList<>(all);
        left.remove(one);
        assertThat(months(scope(UNITS))).isEqualTo(naiveMonths(left));
    }

    @Test
    void theSumOfAllUnitsTogetherIsKeptApart() {
        var before = inTransaction(
                () -> finished.past(new Scope(Map.of(), true), FROM, TO).months());
        var all = write(8, 100);
        var after = inTransaction(
                () -> finished.past(new Scope(Map.of(), true), FROM, TO).months());
        var added = naiveMonths(all);

        for (int i = 0; i < before.size(); i++) {
            var made = added.get(i);
            assertThat(after.get(i).inTime()).isEqualTo(before.get(i).inTime() + made.inTime());
            assertThat(after.get(i).late()).isEqualTo(before.get(i).late() + made.late());
        }
    }

    private void theListsShowWhatWasCounted(Scope scope, List<MadeUpDuty> mine) {
        for (var standing : inTransaction(() -> open.standing(scope, NOW))) {
            var filter = filter(
                    standing.lateness().isLate() ? DutyFilter.Kind.LATE : DutyFilter.Kind.OPEN,
                    Optional.of(standing.phase()),
                    Optional.of(standing.lateness()));
            assertThat(rows(scope.only(standing.line().value()), filter)).hasSize((int) standing.number());
        }
        assertThat(rows(scope, filter(DutyFilter.Kind.LATE))).isEqualTo(codes(mine, each -> late(each)));
        assertThat(rows(scope, filter(DutyFilter.Kind.SOON)))
                .isEqualTo(codes(mine, each -> isOpen(each) && lateness(each) == Lateness.SOON));
        assertThat(rows(scope, filter(DutyFilter.Kind.IN_TIME)))
                .isEqualTo(codes(mine, each -> inMonths(each) && !closed(each).isAfter(each.due())));
        assertThat(rows(scope, filter(DutyFilter.Kind.FINISHED_LATE)))
                .isEqualTo(codes(mine, each -> inMonths(each) && closed(each).isAfter(each.due())));
    }

    private List<String> rows(Scope scope, DutyFilter filter) {
        return inTransaction(() -> list.of(scope, filter, NOW, 1_000, 0)).stream()
                .map(DutyList.Row::caseCode)
                .sorted()
                .toList();
    }

    private static List<String> codes(List<MadeUpDuty> of, Predicate<MadeUpDuty> which) {
        return of.stream().filter(which).map(MadeUpDuty::caseCode).sorted().toList();
    }

    private static DutyFilter filter(DutyFilter.Kind kind) {
        return filter(kind, Optional.empty(), Optional.empty());
    }

    private static DutyFilter filter(DutyFilter.Kind kind, Optional<String> phase, Optional<Lateness> band) {
        return new DutyFilter(kind, phase, band, Optional.empty(), FROM, TO);
    }

    private List<MadeUpDuty> write(long seed, int many) {
        return MadeUpDuties.write(
                        seed,
                        many,
                        UNITS,
                        phases.byLegalBasis().keySet().stream().sorted().toList(),
                        NOW,
                        sql)
                .all();
    }

    /** Two units to a line. */
    private static Scope scope(List<String> units) {
        return new Scope(units.stream().collect(Collectors.toMap(each -> each, OverviewFiguresTest::line)), false);
    }

    private static UnitId line(String unit) {
        return new UnitId(UNITS.get(UNITS.indexOf(unit) / 2 * 2));
    }

    private Map<List<Object>, Long> standing(Scope scope) {
        return inTransaction(() -> open.standing(scope, NOW)).stream()
                .collect(Collectors.toMap(
                        each -> List.of(each.line(), each.phase(), each.lateness()), OpenDuties.Standing::number));
    }

    private Map<List<Object>, Long> naiveStanding(List<MadeUpDuty> mine) {
        return mine.stream()
                .filter(OverviewFiguresTest::isOpen)
                .collect(groupingBy(each -> List.of(line(each.unit()), phase(each), lateness(each)), counting()));
    }

    private Map<String, OpenDuties.Load> loads(Scope scope) {
        return inTransaction(() -> open.loads(scope, NOW, 1_000)).stream()
                .collect(Collectors.toMap(OpenDuties.Load::position, each -> each));
    }

    private static Map<String, OpenDuties.Load> naiveLoads(List<MadeUpDuty> mine) {
        var loads = new TreeMap<String, OpenDuties.Load>();
        mine.stream()
                .filter(OverviewFiguresTest::isOpen)
                .forEach(each -> loads.merge(
                        each.position(),
                        new OpenDuties.Load(
                                each.position(), 1, late(each) ? 1 : 0, lateness(each) == Lateness.SOON ? 1 : 0),
                        (one, other) -> new OpenDuties.Load(
                                one.position(),
                                one.open() + other.open(),
                                one.late() + other.late(),
                                one.soon() + other.soon())));
        return loads;
    }

    private List<FinishedDuties.Month> months(Scope scope) {
        return inTransaction(() -> finished.past(scope, FROM, TO).months());
    }

    private static List<FinishedDuties.Month> naiveMonths(List<MadeUpDuty> mine) {
        var months = new ArrayList<FinishedDuties.Month>();
        for (var month = FROM; !month.isAfter(TO); month = month.plusMonths(1)) {
            var of = month;
            var in = mine.stream()
                    .filter(each -> isFinished(each) && month(each).equals(of))
                    .toList();
            var late =
                    in.stream().filter(each -> closed(each).isAfter(each.due())).count();
            months.add(new FinishedDuties.Month(month, in.size() - late, late));
        }
        return months;
    }

    private List<FinishedDuties.Cycle> cycles(Scope scope) {
        return inTransaction(() -> finished.past(scope, FROM, TO).cycles());
    }

    private List<FinishedDuties.Cycle> naiveCycles(List<MadeUpDuty> mine) {
        return Phases.IN_ORDER.stream()
                .map(phase -> Map.entry(
                        phase,
                        mine.stream()
                                .filter(each -> inMonths(each) && phase(each).equals(phase))
                                .map(OverviewFiguresTest::hours)
                                .sorted()
                                .toList()))
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> new FinishedDuties.Cycle(
                        each.getKey(),
                        each.getValue().size(),
                        nearestRank(each.getValue(), 50),
                        nearestRank(each.getValue(), 90)))
                .toList();
    }

    private static int nearestRank(List<Integer> sorted, int percent) {
        return sorted.get((int) Math.ceil(percent / 100.0 * sorted.size() - 1e-9) - 1);
    }

    private static int hours(MadeUpDuty duty) {
        var took = Duration.between(duty.start(), closed(duty));
        return took.compareTo(Duration.ofHours(48)) > 0
                ? 24 * (int) Math.ceil(took.toSeconds() / 86_400.0)
                : Math.max(1, (int) Math.ceil(took.toSeconds() / 3_600.0));
    }

    private String phase(MadeUpDuty duty) {
        return phases.byLegalBasis().get(duty.legalBasis());
    }

    private static boolean isOpen(MadeUpDuty duty) {
        return duty.state().equals("open");
    }

    private static boolean isFinished(MadeUpDuty duty) {
        return duty.state().equals("fulfilled");
    }

    private static boolean inMonths(MadeUpDuty duty) {
        return isFinished(duty) && !month(duty).isBefore(FROM) && !month(duty).isAfter(TO);
    }

    private static boolean late(MadeUpDuty duty) {
        return isOpen(duty) && duty.due().isBefore(NOW);
    }

    private static Lateness lateness(MadeUpDuty duty) {
        return Lateness.of(duty.due(), NOW);
    }

    private static Instant closed(MadeUpDuty duty) {
        return Optional.ofNullable(duty.closed()).orElseThrow();
    }

    private static YearMonth month(MadeUpDuty duty) {
        return YearMonth.from(closed(duty).atZone(ZONE));
    }

    private <T> T inTransaction(Supplier<T> act) {
        return transaction.execute(status -> {
            finished.refresh();
            return act.get();
        });
    }
}
