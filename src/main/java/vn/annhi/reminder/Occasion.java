package vn.annhi.reminder;

/** The moment from which a rung counts. */
enum Occasion {
    /** The work is given to a position. */
    OPENED
}
