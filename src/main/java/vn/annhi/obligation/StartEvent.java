package vn.annhi.obligation;

import java.util.Arrays;

/** The event from which a term runs; configured per row of {@code time-limits.dmn} (strict defaults: domain §13). */
public enum StartEvent {
    /** First receipt of the information, t0 (D56 art. 26.3). */
    RECEIVED("received"),
    /** The duty itself arises: its task appears. */
    OPENED("opened"),
    /** First cycle: t0; every later cycle: its own decision to continue (D56 art. 30.1c). */
    CYCLE_STARTED("cycleStarted"),
    /** The paper to be decided was submitted (D56 art. 28.4). */
    SUBMITTED("submitted"),
    /** The decision that causes the duty was signed. */
    DECIDED("decided"),
    /** The day is set in the plan (D56 art. 28.3a). */
    PLANNED("planned"),
    PLACED("placed"),
    ADMITTED("admitted"),
    REQUESTED("requested"),
    CAMPAIGN("campaign");

    private final String code;

    StartEvent(String code) {
        this.code = code;
    }

    /** Whether a duty that was met arises a second time from such an event: a new opening, another decision, the next visit. */
    boolean recurs() {
        return this == OPENED || this == DECIDED || this == PLACED;
    }

    /** Key of the event's Vietnamese name in the message bundle. */
    public String messageKey() {
        return "obligation.start." + code;
    }

    /** Reads the word used in the decision table; {@link IllegalArgumentException} names an unknown one. */
    public static StartEvent of(String code) {
        return Arrays.stream(values())
                .filter(event -> event.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown start event '" + code + "'"));
    }
}
