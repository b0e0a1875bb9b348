package vn.annhi.engine.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;

/**
 * What "overdue" and "soon" mean in the work lists, asked by their expressions at every look. A due date is the last
 * instant at which a duty is still met, and the engine compares strictly: hence the millisecond.
 */
@Component
public class WorkHorizon {

    private static final Duration SOON = Duration.ofHours(48);
    private static final Duration TICK = Duration.ofMillis(1);

    private final Clock clock;

    WorkHorizon(Clock clock) {
        this.clock = clock;
    }

    /** A task due before this is overdue. */
    public Date overdueBefore() {
        return Date.from(now());
    }

    /** A task due after this is not overdue yet. */
    public Date soonAfter() {
        return Date.from(now().minus(TICK));
    }

    /** A task due before this, and not overdue, is due soon. */
    public Date soonBefore() {
        return Date.from(now().plus(SOON).plus(TICK));
    }

    private Instant now() {
        return clock.instant();
    }
}
