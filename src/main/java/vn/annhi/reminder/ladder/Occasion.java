package vn.annhi.reminder.ladder;

/** The moment of a duty from which a rung counts. */
enum Occasion {
    /** The work is given to a position. */
    OPENED,
    /** Its due instant has changed. */
    RESCHEDULED,
    BEFORE,
    AT,
    AFTER,
    /** It is met, withdrawn or in other hands: for those who were told of it. */
    ENDED;

    /** Whether the rung stands at a distance from the due instant. */
    boolean hasOffset() {
        return this == BEFORE || this == AFTER;
    }
}
