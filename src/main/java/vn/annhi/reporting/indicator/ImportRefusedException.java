package vn.annhi.reporting.indicator;

import java.util.List;

/** A table of indicators cannot be taken; nothing was changed. */
public final class ImportRefusedException extends RuntimeException {

    private final transient List<ImportFault> faults;

    ImportRefusedException(List<ImportFault> faults) {
        super(faults.size() + " faults, the first: " + faults.get(0).messageKey());
        this.faults = List.copyOf(faults);
    }

    /** Every fault, in the order of the table. */
    public List<ImportFault> faults() {
        return faults;
    }
}
