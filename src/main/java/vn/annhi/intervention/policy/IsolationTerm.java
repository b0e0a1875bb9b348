package vn.annhi.intervention.policy;

import java.time.LocalDate;

/** An isolation lasts at most 15 calendar days; holidays never lengthen it (D56 art. 32.3): begun on D, D + 15 is the last. */
public record IsolationTerm(LocalDate from, LocalDate to) {

    private static final int LONGEST_DAYS = 15;

    public boolean isEmpty() {
        return !to.isAfter(from);
    }

    public boolean isTooLong() {
        return to.isAfter(from.plusDays(LONGEST_DAYS));
    }
}
