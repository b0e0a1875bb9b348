package vn.annhi.reminder.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A notice with the times that hold for its recipient.
 *
 * @param sendAt when it should arrive: the rung's instant, moved into the send window unless it may come at any hour
 * @param digestDay the working day whose digest it goes into; empty for a mail of its own
 * @param nextTry when its letter may leave first, not before {@code now} of the raising
 */
record Envelope(
        DueRung rung, String account, Instant sendAt, Optional<LocalDate> digestDay, Instant nextTry, Fate fate) {

    static Envelope of(DueRung rung, String account, SendWindow window, Instant now) {
        var day = Optional.of(rung).filter(DueRung::digest).map(digest -> window.digestDay(digest.at()));
        var sendAt = day.map(each -> window.digestMoment(each, rung.quiet()))
                .orElseGet(() -> rung.atAnyHour() ? rung.at() : window.firstMoment(rung.at(), rung.quiet()));
        var open = day.map(each -> later(each, window.openDay(now)));
        return new Envelope(
                rung, account, sendAt, open, nextTry(rung, sendAt, open, window, now), fate(rung, sendAt, now));
    }

    private static Instant nextTry(
            DueRung rung, Instant sendAt, Optional<LocalDate> open, SendWindow window, Instant now) {
        if (rung.atAnyHour()) {
            return now;
        }
        var planned = open.map(day -> window.digestMoment(day, rung.quiet())).orElse(sendAt);
        return window.firstMoment(planned.isBefore(now) ? now : planned, rung.quiet());
    }

    private static Fate fate(DueRung rung, Instant sendAt, Instant now) {
        if (!rung.wanted()) {
            return Fate.SWITCHED_OFF;
        }
        if (!now.isBefore(sendAt.plus(rung.staleAfter()))) {
            return Fate.STALE;
        }
        return rung.reachable() ? Fate.PENDING : Fate.NO_ADDRESS;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    boolean isPending() {
        return fate == Fate.PENDING;
    }

    /** In the digest of another day. */
    Envelope on(LocalDate day, SendWindow window) {
        return new Envelope(rung, account, sendAt, Optional.of(day), window.digestMoment(day, rung.quiet()), fate);
    }
}
