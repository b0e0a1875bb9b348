package vn.annhi.obligation;

/** Where a duty stands; a breach is not a state but a fact of its instants. */
public enum ObligationState {
    OPEN,
    FULFILLED,
    SUPERSEDED,
    CANCELLED;

    String column() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static ObligationState of(String column) {
        return valueOf(column.toUpperCase(java.util.Locale.ROOT));
    }
}
