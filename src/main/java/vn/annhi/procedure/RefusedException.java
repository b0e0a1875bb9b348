package vn.annhi.procedure;

import java.util.List;

/** A form breaks a rule of the procedure; nothing was changed. Carries no answer, only fields and reasons. */
public final class RefusedException extends RuntimeException {

    private final List<Refusal> refusals;

    /** At least one reason. */
    public RefusedException(List<Refusal> refusals) {
        super("refused: " + refusals.stream().map(Refusal::messageKey).toList());
        this.refusals = List.copyOf(refusals);
    }

    /** Every reason, in the order of the form. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
