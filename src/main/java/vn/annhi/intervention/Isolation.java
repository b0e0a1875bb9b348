package vn.annhi.intervention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import vn.annhi.intervention.policy.IsolationTerm;

/**
 * An isolation as decided, extensions included.
 *
 * @param from the hour at which it began
 * @param until its last day
 */
record Isolation(ZonedDateTime from, LocalDate until) {

    /** It ends on its last day at the hour at which it began (D56 art. 32.3). */
    Instant end() {
        return until.atTime(from.toLocalTime()).atZone(from.getZone()).toInstant();
    }

    /** The whole of it, if it lasted until that day. */
    IsolationTerm lasting(LocalDate day) {
        return new IsolationTerm(from.toLocalDate(), day);
    }
}
