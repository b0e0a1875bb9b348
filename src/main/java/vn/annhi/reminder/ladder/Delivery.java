package vn.annhi.reminder.ladder;

/** How a message travels. */
enum Delivery {
    /** A mail of its own. */
    SINGLE,
    /** A line of the one mail that a person gets each working morning. */
    DIGEST
}
