package vn.annhi.organisation;

import java.util.List;

/** A substitution is not recorded; nothing was changed. */
public final class SubstitutionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<SubstitutionFault> faults;

    SubstitutionRefusedException(List<SubstitutionFault> faults) {
        super("refused: " + faults);
        this.faults = List.copyOf(faults);
    }

    /** Every reason, in the order of the form. */
    public List<SubstitutionFault> faults() {
        return faults;
    }
}
