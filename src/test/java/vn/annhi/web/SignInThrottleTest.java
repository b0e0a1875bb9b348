package vn.annhi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final Instant NOW = Instant.parse("2026-02-14T22:30:00+07:00");
    private static final Failures NONE = new Failures(0, Optional.empty());

    @Test
    void aFewMistakesCostNothing() {
        assertThat(wait(failures(4, 0), failures(4, 0), failures(4, 0), false)).isEmpty();
    }

    @Test
    void theWaitDoublesWithEveryFurtherMistakeUpToFiveMinutes() {
        assertThat(wait(failures(5, 0), NONE, NONE, true)).contains(Duration.ofSeconds(5));
        assertThat(wait(failures(7, 0), NONE, NONE, true)).contains(Duration.ofSeconds(20));
        assertThat(wait(failures(1000, 0), NONE, NONE, true)).contains(Duration.ofMinutes(5));
    }

    @Test
    void whatHasPassedSinceTheLastMistakeCounts() {
        assertThat(wait(failures(6, 4), NONE, NONE, true)).contains(Duration.ofSeconds(6));
        assertThat(wait(failures(6, 10), NONE, NONE, true)).isEmpty();
    }

    @Test
    void guessingFromElsewhereNeverKeepsTheOfficerOutAtTheOwnDesk() {
        assertThat(wait(NONE, NONE, failures(500, 0), true)).isEmpty();
        assertThat(wait(NONE, NONE, failures(500, 0), false)).contains(Duration.ofMinutes(5));
    }

    @Test
    void oneAddressThatTriesManyAccountsWaits() {
        assertThat(wait(NONE, failures(39, 0), NONE, false)).isEmpty();
        assertThat(wait(NONE, failures(40, 0), NONE, false)).contains(Duration.ofSeconds(5));
    }

    @Test
    void wrongTokensFromOneAddressWaitAfterFive() {
        assertThat(SignInThrottle.toWait(failures(4, 0), NOW)).isEmpty();
        assertThat(SignInThrottle.toWait(failures(5, 0), NOW)).contains(Duration.ofSeconds(5));
        assertThat(SignInThrottle.toWait(failures(6, 10), NOW)).isEmpty();
    }

    private static Optional<Duration> wait(Failures place, Failures address, Failures account, boolean known) {
        return SignInThrottle.toWait(place, address, account, known, NOW);
    }

    private static Failures failures(int count, int secondsAgo) {
        return new Failures(count, Optional.of(NOW.minusSeconds(secondsAgo)));
    }
}
