package vn.annhi.reminder.ledger;

/** What becomes of a notice when its rung is raised; the reason is the database's word, empty while it is to be sent. */
enum Fate {
    PENDING(""),
    STALE("stale"),
    NO_ADDRESS("no-address"),
    SWITCHED_OFF("switched-off");

    private final String reason;

    Fate(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
