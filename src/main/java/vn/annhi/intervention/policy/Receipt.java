package vn.annhi.intervention.policy;

import java.time.Duration;
import java.time.Instant;

/** The hour of receipt, t0: it lies in the past, and late entry may date it back, but not by years. */
public record Receipt(Instant at) {

    private static final Duration LONGEST_BACKDATING = Duration.ofDays(366);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    public boolean isInTheFuture(Instant now) {
        return at.isAfter(now.plus(CLOCKS_DIFFER));
    }

    public boolean isTooLongAgo(Instant now) {
        return at.isBefore(now.minus(LONGEST_BACKDATING));
    }
}
