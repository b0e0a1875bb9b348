package vn.annhi.intervention.policy;

import java.time.Duration;
import java.time.Instant;

/** An isolation lasts at most 15 days of 24 hours from the hour it begins; holidays never lengthen it (D56 art. 32.3). */
public record IsolationTerm(Instant from, Instant to) {

    private static final Duration LONGEST = Duration.ofDays(15);

    public boolean endsBeforeItBegins() {
        return !to.isAfter(from);
    }

    public boolean isTooLong() {
        return Duration.between(from, to).compareTo(LONGEST) > 0;
    }
}
