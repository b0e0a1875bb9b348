package vn.annhi.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.annhi.organisation.SubstitutionFault.*;
import static vn.annhi.organisation.SubstitutionFault.ABSENCE_NOT_YOURS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import vn.annhi.fixture.TestClock;
import vn.annhi.fixture.TestDatabase;

/** Who stands in for whom: what is recorded, what is refused, and when it ends; on a real PostgreSQL. */
class SubstitutionDeskTest {

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final OrganisationChart CHART = OrganisationChart.load("district");
    private static final PositionId CHAIR = PositionId.parse("xa-03589-2004.chair");
    private static final PositionId WORKER = PositionId.parse("xa-03589-2004.cpw");
    private static final PositionId LABOUR = PositionId.parse("ldtbxh-109-2004.office-officer");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    private final TestClock clock = new TestClock();
    private final List<SubstitutionChanged> told = new ArrayList<>();
    private final Officers officers =
            new Officers(OfficerFile.read("demo/officers-district.csv", CHART), new NoticeSenders(List.of(), CHART));
    private final Substitutions substitutions = new Substitutions(DATABASE.sql());
    private final Posts posts = new Posts(officers, CHART, substitutions);
    private final SubstitutionDesk desk = new SubstitutionDesk(
            substitutions,
            new SubstitutionRules(posts, officers, CHART),
            posts,
            officers,
            event -> told.add((SubstitutionChanged) event),
            clock);

    @BeforeEach
    void mondayMorning() {
        clock.set("2026-11-23T08:00:00");
    }

    @AfterEach
    void nobodyIsAbsent() {
        DATABASE.sql()
                .sql("update substitution set ended_by = 'test', ended_at = now() where ended_at is null")
                .update();
    }

    @Test
    void aSubstituteActsFromTheFirstDayToTheEndOfTheLast() {
        var order = order(CHAIR, "muongso.chutich", "muongso.vhxh", MONDAY.plusDays(1), FRIDAY);
        var recorded = desk.record(order, "muongso.chutich");

        assertThat(told).extracting(SubstitutionChanged::substitution).containsExactly(recorded);
        assertThat(substitutions.find(recorded.id())).contains(recorded);
        assertThat(posts.holds("muongso.vhxh", CHAIR, MONDAY)).isFalse();
        assertThat(posts.holds("muongso.vhxh", CHAIR, MONDAY.plusDays(1))).isTrue();
        assertThat(posts.holds("muongso.vhxh", CHAIR, FRIDAY)).isTrue();
        assertThat(posts.holds("muongso.vhxh", CHAIR, FRIDAY.plusDays(1))).isFalse();
        assertThat(posts.holds("muongso.chutich", CHAIR, FRIDAY)).isTrue();
        assertThat(posts.positions("muongso.vhxh", FRIDAY))
                .containsExactly(PositionId.parse("xa-03589-2004.social-officer"), CHAIR);
        assertThat(posts.substitution("muongso.vhxh", CHAIR, FRIDAY)).contains(recorded);
        assertThat(posts.substitution("muongso.chutich", CHAIR, FRIDAY)).isEmpty();
        assertThat(posts.all(FRIDAY).get("muongso.vhxh")).contains(CHAIR);
        assertThat(posts.all(FRIDAY.plusDays(1)).get("muongso.vhxh")).doesNotContain(CHAIR);
    }

    @Test
    void anEarlyEndCountsAtOnceAndOnlyOnce() {
        var id = desk.record(order(CHAIR, "muongso.chutich", "muongso.vhxh", MONDAY, FRIDAY), "muongso.chutich")
                .id();
        assertThat(desk.end(id, "muongso.vhxh")).isTrue();
        assertThat(posts.holds("muongso.vhxh", CHAIR, MONDAY)).isFalse();
        assertThat(posts.all(MONDAY).get("muongso.vhxh")).doesNotContain(CHAIR);
        assertThat(substitutions.find(id).orElseThrow().ended().orElseThrow().by())
                .isEqualTo("muongso.vhxh");
        assertThat(desk.end(id, "muongso.chutich")).isFalse();
        assertThat(desk.end(-1, "muongso.chutich")).isFalse();
        assertThat(told).hasSize(2);
    }

    @Test
    void oneThatIsOverCannotBeEnded() {
        var id = desk.record(order(CHAIR, "muongso.chutich", "muongso.vhxh", MONDAY, FRIDAY), "muongso.chutich")
                .id();
        clock.set("2026-11-28T00:00:00");
        assertThat(desk.end(id, "muongso.chutich")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "xa-03589-2004.cpw,       muongso.bvte,    muongso.chutich",
        "xa-03589-2004.cpw,       muongso.bvte,    muongso.bvte",
        "xa-03589-2004.chair,     muongso.chutich, muongso.chutich",
        "ca-03589-2004.police,    muongso.congan,  muongso.congan",
        "th-03589-2004.school,    muongso.truong,  muongso.truong",
    })
    void theHeadOfTheUnitAndTheAbsentOfficerAssignASubstitute(PositionId position, String absent, String recorder) {
        desk.record(order(position, absent, "muongso.vhxh", MONDAY, FRIDAY), recorder);
        assertThat(posts.holds("muongso.vhxh", position, MONDAY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "muongso.bvte",
                "muongso.vhxh",
                "muongso.congan",
                "banlang.chutich",
                "huyen.chutich",
                "huyen.ldtbxh.truongphong",
                "quantri"
            })
    void nobodyElseAssignsTheChairsSubstitute(String recorder) {
        assertThat(faults(order(CHAIR, "muongso.chutich", "muongso.tramyte", MONDAY, FRIDAY), recorder))
                .containsExactly(ABSENCE_NOT_YOURS);
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "muongso.chutich, SUBSTITUTE_HOLDS_IT",
        "banlang.chutich, SUBSTITUTE_FROM_ELSEWHERE",
        "huyen.chutich,   SUBSTITUTE_FROM_ELSEWHERE",
        "quantri,         SUBSTITUTE_UNKNOWN",
        "'',              SUBSTITUTE_UNKNOWN",
    })
    void theSubstituteIsAnotherOfficerOfTheSameUnitOrCommune(String substitute, SubstitutionFault fault) {
        assertThat(faults(order(CHAIR, "muongso.chutich", substitute, MONDAY, FRIDAY), "muongso.chutich"))
                .containsExactly(fault);
    }

    @Test
    void anOfficeOfTheDistrictFindsItsSubstitutesWithin() {
        var other = order(LABOUR, "huyen.ldtbxh", "huyen.vanphong", MONDAY, FRIDAY);
        assertThat(faults(other, "huyen.ldtbxh.truongphong")).containsExactly(SUBSTITUTE_FROM_ELSEWHERE);
        desk.record(
                order(LABOUR, "huyen.ldtbxh", "huyen.ldtbxh.truongphong", MONDAY, FRIDAY), "huyen.ldtbxh.truongphong");
        assertThat(posts.holds("huyen.ldtbxh.truongphong", LABOUR, MONDAY)).isTrue();
    }

    @Test
    void anActingHeadAssignsOthersButNotHimself() {
        desk.record(order(CHAIR, "muongso.chutich", "muongso.vhxh", MONDAY, FRIDAY), "muongso.chutich");
        var himself = order(WORKER, "muongso.bvte", "muongso.vhxh", MONDAY, FRIDAY);
        assertThat(faults(himself, "muongso.vhxh")).containsExactly(SUBSTITUTE_BY_ONESELF);
        var prolonged = order(CHAIR, "muongso.chutich", "muongso.vhxh", FRIDAY.plusDays(1), FRIDAY.plusDays(9));
        assertThat(faults(prolonged, "muongso.vhxh")).containsExactly(ABSENCE_NOT_YOURS, SUBSTITUTE_BY_ONESELF);
        var passedOn = order(CHAIR, "muongso.chutich", "muongso.bvte", FRIDAY.plusDays(1), FRIDAY.plusDays(9));
        assertThat(faults(passedOn, "muongso.vhxh")).containsExactly(ABSENCE_NOT_YOURS);
        desk.record(order(WORKER, "muongso.bvte", "muongso.tramyte", MONDAY, FRIDAY), "muongso.vhxh");
        assertThat(posts.holds("muongso.tramyte", WORKER, MONDAY)).isTrue();
    }

    @Test
    void aPositionHasOneSubstituteAtATime() {
        desk.record(order(CHAIR, "muongso.chutich", "muongso.vhxh", MONDAY, FRIDAY), "muongso.chutich");
        var second = order(CHAIR, "muongso.chutich", "muongso.bvte", FRIDAY, FRIDAY.plusDays(7));
        assertThat(faults(second, "muongso.chutich")).containsExactly(OVERLAPPING);
        desk.record(
                order(CHAIR, "muongso.chutich", "muongso.bvte", FRIDAY.plusDays(1), FRIDAY.plusDays(7)),
                "muongso.chutich");
        desk.record(order(WORKER, "muongso.bvte", "muongso.vhxh", MONDAY, FRIDAY), "muongso.chutich");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2026-11-23, ENDS_BEFORE_IT_BEGINS",
        "2026-11-01, 2026-11-22, ALREADY_OVER",
        "2026-11-23, 2027-11-24, TOO_LONG",
        "2226-11-23, 2226-11-24, TOO_LONG",
        "+999999999-12-31, +999999999-12-31, TOO_LONG",
        "-999999999-01-01, 2026-11-24, TOO_LONG",
        ",           2026-11-27, FIRST_DAY_MISSING",
        "2026-11-23, ,           LAST_DAY_MISSING",
    })
    void daysThatMakeNoSenseAreRefused(LocalDate first, LocalDate last, SubstitutionFault fault) {
        assertThat(faults(order(CHAIR, "muongso.chutich", "muongso.vhxh", first, last), "muongso.chutich"))
                .containsExactly(fault);
    }

    @Test
    void aYearAndOnePastDayAreAllowed() {
        desk.record(
                order(
                        CHAIR,
                        "muongso.chutich",
                        "muongso.vhxh",
                        MONDAY.minusDays(1),
                        MONDAY.plusYears(1).minusDays(1)),
                "muongso.chutich");
        assertThat(posts.holds("muongso.vhxh", CHAIR, MONDAY)).isTrue();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var nothing = new SubstitutionOrder(Optional.empty(), "", "", Optional.empty(), Optional.empty(), " ", "");
        assertThat(faults(nothing, "muongso.chutich"))
                .containsExactly(
                        ABSENCE_UNKNOWN, SUBSTITUTE_UNKNOWN, FIRST_DAY_MISSING, LAST_DAY_MISSING, PAPER_MISSING);
        var foreign = order(PositionId.parse("xa-99999-2004.chair"), "muongso.chutich", "muongso.vhxh", MONDAY, FRIDAY);
        assertThat(faults(foreign, "muongso.chutich")).containsExactly(ABSENCE_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "12/QĐ\nUBND", "12\u0000", "12\u0085"})
    void withoutAPaperThereIsNoSubstitution(String paper) {
        var order = new SubstitutionOrder(
                Optional.of(CHAIR),
                "muongso.chutich",
                "muongso.vhxh",
                Optional.of(MONDAY),
                Optional.of(FRIDAY),
                paper,
                "x".repeat(501));
        assertThat(faults(order, "muongso.chutich")).containsExactly(PAPER_MISSING, REASON_TOO_LONG);
    }

    @Test
    void theHeadChoosesAmongTheUnitEverybodyElseOnlyHimself() {
        assertThat(desk.absences("muongso.chutich"))
                .extracting(SubstitutionDesk.Absence::officer)
                .containsExactly("muongso.chutich", "muongso.bvte", "muongso.vhxh");
        assertThat(desk.absences("muongso.bvte")).containsExactly(new SubstitutionDesk.Absence("muongso.bvte", WORKER));
        assertThat(desk.absences("quantri")).isEmpty();
        assertThat(desk.substitutes(desk.absences("muongso.bvte")))
                .containsExactly(
                        "muongso.chutich",
                        "muongso.bvte",
                        "muongso.vhxh",
                        "muongso.congan",
                        "muongso.tramyte",
                        "muongso.truong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update substitution set last_day = last_day + 1",
                "update substitution set substitute = 'muongso.bvte'",
                "update substitution set ended_by = 'x', ended_at = now(), paper = 'y'",
                "delete from substitution",
                "truncate substitution cascade"
            })
    void theDatabaseKeepsWhatWasRecorded(String attack) {
        desk.record(order(CHAIR, "muongso.chutich", "muongso.vhxh", MONDAY, FRIDAY), "muongso.chutich");
        assertThatThrownBy(() -> DATABASE.sql().sql(attack).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @CsvSource({
        "a, a, 2026-01-01, 2026-01-02, 1/QĐ",
        "a, b, 2026-01-02, 2026-01-01, 1/QĐ",
        "a, b, 2026-01-01, 2026-01-02, ' '",
    })
    void theDatabaseRefusesNonsense(String absent, String substitute, LocalDate first, LocalDate last, String paper) {
        assertThatThrownBy(() -> DATABASE.sql()
                        .sql("insert into substitution (position, absent, substitute, first_day, last_day, paper,"
                                + " recorded_by, recorded_at) values ('p.q', ?, ?, ?, ?, ?, 'x', now())")
                        .params(absent, substitute, first, last, paper)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("check constraint");
    }

    private List<SubstitutionFault> faults(SubstitutionOrder order, String recorder) {
        return catchThrowableOfType(SubstitutionRefusedException.class, () -> desk.record(order, recorder))
                .faults();
    }

    private static SubstitutionOrder order(
            PositionId position, String absent, String substitute, LocalDate first, LocalDate last) {
        return new SubstitutionOrder(
                Optional.of(position),
                absent,
                substitute,
                Optional.ofNullable(first),
                Optional.ofNullable(last),
                "12/QĐ-UBND",
                "");
    }
}
