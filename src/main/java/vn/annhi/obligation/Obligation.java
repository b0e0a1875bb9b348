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

    /** Whether the duty was still open, or met only, after its due instant. */
    public boolean breachedAt(Instant now) {
        return (state == ObligationState.OPEN || state == ObligationState.FULFILLED)
                && closedAt.orElse(now).isAfter(due);
    }
}
