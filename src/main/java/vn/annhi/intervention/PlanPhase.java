package vn.annhi.intervention;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.annhi.obligation.Obligation;
import vn.annhi.obligation.ObligationState;

/** Where a plan stands, told from the duties that are open: the later phase counts. */
public enum PlanPhase {
    HANDING_OVER("hand-over", "hand-over-resolution"),
    PLANNING("needs-meeting", "draft-plan", "approve-plan", "reassessment"),
    IMPLEMENTING("follow-up"),
    REVIEWING("review-plan"),
    DECIDING("closing-decision"),
    ARCHIVING("archive-file");

    private final Set<String> duties;

    PlanPhase(String... duties) {
        this.duties = Set.of(duties);
    }

    /** The name in the procedure: {@code implementing}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a plan is under way that another commune could take over. */
    boolean isMovable() {
        return this != HANDING_OVER && this != ARCHIVING;
    }

    /** The open duty of the whole case that belongs to the latest phase. */
    static Optional<Obligation> latest(Collection<Obligation> duties) {
        return duties.stream()
                .filter(duty -> duty.state() == ObligationState.OPEN)
                .filter(duty -> duty.key().subject().isEmpty())
                .filter(duty -> Stream.of(values()).anyMatch(phase -> phase.has(duty)))
                .max(Comparator.comparing(PlanPhase::of));
    }

    static PlanPhase of(Obligation duty) {
        return Stream.of(values())
                .filter(phase -> phase.has(duty))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no duty of a plan: " + duty.key()));
    }

    private boolean has(Obligation duty) {
        return duties.contains(duty.key().legalBasis());
    }
}
