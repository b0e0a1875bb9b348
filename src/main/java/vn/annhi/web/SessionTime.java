package vn.annhi.web;

import java.io.Serializable;
import java.time.Duration;
import java.util.UUID;

/**
 * How long a session has been left alone; kept in the session itself. Times are nanoseconds of this machine's
 * monotonic counter: idling is a length of time, not a date.
 */
final class SessionTime implements Serializable {

    static final String KEY = "vn.annhi.session";

    private static final long serialVersionUID = 1L;
    private static final long RECHECK = Duration.ofSeconds(5).toNanos();

    private final UUID id;
    private volatile long usedAt;
    private volatile long checkedAt;

    SessionTime(UUID id, long now) {
        this.id = id;
        this.usedAt = now;
        this.checkedAt = now;
    }

    UUID id() {
        return id;
    }

    void used(long now) {
        usedAt = now;
    }

    /** What is left of the permitted idle time; not positive when it is over. */
    Duration left(Duration permitted, long now) {
        return permitted.minusNanos(now - usedAt);
    }

    /** Whether it is time to ask again if the session was ended elsewhere; says so once per interval. */
    boolean isCheckDue(long now) {
        var due = now - checkedAt >= RECHECK;
        if (due) {
            checkedAt = now;
        }
        return due;
    }
}
