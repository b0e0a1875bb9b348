package vn.annhi.obligation;

import java.time.Instant;
import java.util.Optional;
import vn.annhi.calendar.Term;

/**
 * A row of the ledger.
 *
 * @param id for the ledger's neighbours; people know a duty by its key
 * @param term the limit; empty when the due day itself is set elsewhere
 * @param due the last instant at which the duty is still met
 */
public record Obligation(
        long id,
        DutyKey key,
        String label,
        String citation,
        boolean statutory,
        Optional<Term> term,
        StartEvent startEvent,
        Instant start,
        Instant due,
        String position,
        ObligationState state,
        Optional<Instant> closedAt) {

    /** What it rests on; where a calendar or a letter makes it due, what it is called in front: many such duties rest on one letter. */
    public String said() {
        return startEvent == StartEvent.CAMPAIGN ? label + ". " + citation : citation;
    }

    /** Whether the duty was still open, or met only, after its due instant. */
    public boolean breachedAt(Instant now) {
        return (state == ObligationState.OPEN || state == ObligationState.FULFILLED)
                && closedAt.orElse(now).isAfter(due);
    }
}
