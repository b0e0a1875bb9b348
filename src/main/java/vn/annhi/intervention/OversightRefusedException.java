package vn.annhi.intervention;

import java.util.List;

/** An act of supervision was not done; nothing was changed. */
public final class OversightRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<OversightFault> faults;

    OversightRefusedException(List<OversightFault> faults) {
        super("refused: " + faults);
        this.faults = List.copyOf(faults);
    }

    /** Every reason. */
    public List<OversightFault> faults() {
        return faults;
    }
}
