package vn.annhi.intervention.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of law, in the words of its article. */
class PolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2010-11-24, 15, true",
        "2010-11-23, 16, false",
        "2026-11-23,  0, true",
        "2012-02-29, 14, true",
        "2026-11-24, -1, true",
    })
    void aChildIsAPersonUnderSixteen_LawOnChildren_1(LocalDate birth, int years, boolean child) {
        var age = Age.on(LocalDate.of(2026, 11, 23), birth);
        assertThat(age).isEqualTo(new Age(years));
        assertThat(age.isChild()).isEqualTo(child);
    }

    @Test
    void whoIsBornOnALeapDayGrowsOlderOnTheFirstOfMarchOfOtherYears_LawOnChildren_1() {
        var birth = LocalDate.of(2008, 2, 29);
        assertThat(Age.on(LocalDate.of(2023, 2, 28), birth)).isEqualTo(new Age(14));
        assertThat(Age.on(LocalDate.of(2023, 3, 1), birth)).isEqualTo(new Age(15));
        assertThat(Age.on(LocalDate.of(2024, 2, 28), birth).isChild()).isTrue();
        assertThat(Age.on(LocalDate.of(2024, 2, 29), birth).isChild()).isFalse();
    }

    @Test
    void anAgeIsPlausibleFromBirthToTwentyFive() {
        assertThat(new Age(-1).isPlausible()).isFalse();
        assertThat(new Age(0).isPlausible()).isTrue();
        assertThat(new Age(25).isPlausible()).isTrue();
        assertThat(new Age(26).isPlausible()).isFalse();
    }

    @Test
    void receiptLiesInThePastButClocksMayDifferByFiveMinutes_D56_26_3() {
        assertThat(new Receipt(NOW).isInTheFuture(NOW)).isFalse();
        assertThat(new Receipt(NOW.plus(Duration.ofMinutes(5))).isInTheFuture(NOW))
                .isFalse();
        assertThat(new Receipt(NOW.plus(Duration.ofMinutes(5)).plusSeconds(1)).isInTheFuture(NOW))
                .isTrue();
    }

    @Test
    void lateEntryMayDateReceiptBackAYearAndADayAtMost_D56_26_3() {
        assertThat(new Receipt(NOW.minus(Duration.ofDays(366))).isTooLongAgo(NOW))
                .isFalse();
        assertThat(new Receipt(NOW.minus(Duration.ofDays(366)).minusSeconds(1)).isTooLongAgo(NOW))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"true, true, true", "true, false, false", "false, true, false", "false, false, false"})
    void aCaseEndsOnlyWhenThereIsNoMoreRiskAndTheChildIsStable_D56_30_1b(
            boolean noMoreRisk, boolean stable, boolean mayEnd) {
        assertThat(new ClosingTest(noMoreRisk, stable).isPassed()).isEqualTo(mayEnd);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-02, 2026-02-17, false",
        "2026-02-02, 2026-02-18, true",
        "2026-02-02, 2026-02-03, false",
        "2025-12-20, 2026-01-04, false",
        "2025-12-20, 2026-01-05, true",
    })
    void anIsolationLastsFifteenDaysAtMostRestDaysIncluded_D56_32_3(LocalDate from, LocalDate to, boolean tooLong) {
        assertThat(new IsolationTerm(from, to).isTooLong()).isEqualTo(tooLong);
        assertThat(new IsolationTerm(from, to).isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void anIsolationThatEndsOnItsFirstDayOrBeforeIsNone_D56_32_3(int daysBefore) {
        var begun = LocalDate.of(2026, 2, 2);
        assertThat(new IsolationTerm(begun, begun.minusDays(daysBefore)).isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "muongso.bvte, muongso.chutich, false, true",
        "muongso.bvte, muongso.bvte,    false, false",
        "muongso.bvte, muongso.bvte,    true,  true",
    })
    void whoDraftedDoesNotDecideExceptByARecordedSubstitution_D56_28_1_and_28_4(
            String drafter, String decider, boolean bySubstitution, boolean allowed) {
        assertThat(FourEyes.allow(drafter, decider, bySubstitution)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "true,  true,  '',       false",
        "false, false, '',       false",
        "true,  false, '',       true",
        "false, true,  '  ',     true",
        "true,  false, 'Có lý do', false",
    })
    void theChairDecidesOnUrgentMeasuresAndExplainsADeviation_D56_26_3(
            boolean proposed, boolean decided, String reason, boolean unexplained) {
        assertThat(new Deviation(proposed, decided, reason).isUnexplained()).isEqualTo(unexplained);
    }
}
