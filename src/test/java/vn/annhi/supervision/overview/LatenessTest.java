package vn.annhi.supervision.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatenessTest {

    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "-P8D, LATER",
        "-P7D, LATER",
        "-PT167H59M, SOON",
        "PT0S, SOON",
        "PT0.000001S, UNDER_1_DAY",
        "PT23H59M59S, UNDER_1_DAY",
        "P1D, FROM_1_DAY",
        "PT95H59M, FROM_1_DAY",
        "P4D, FROM_4_DAYS",
        "P8D, FROM_8_DAYS",
        "P30D, FROM_8_DAYS",
        "P31D, FROM_31_DAYS",
        "P4000D, FROM_31_DAYS"
    })
    void aDutyIsLateFromTheInstantAfterItsDueInstantOn(Duration late, Lateness expected) {
        var due = NOW.minus(late);

        assertThat(Lateness.of(due, NOW)).isEqualTo(expected);
        assertThat(due).isAfterOrEqualTo(expected.dueFrom(NOW)).isBefore(expected.dueBefore(NOW));
    }

    @Test
    void theThresholdsLieBetweenTheBands() {
        var thresholds = Lateness.thresholds(NOW);
        assertThat(thresholds).hasSize(Lateness.values().length - 1);
        assertThat(thresholds.keySet())
                .allSatisfy(
                        name -> assertThat(Lateness.thresholdsBelow("due_at")).contains(":" + name + " "));
        assertThat(Lateness.above(0)).isEqualTo(Lateness.FROM_31_DAYS);
        assertThat(Lateness.above(6)).isEqualTo(Lateness.LATER);
    }
}
