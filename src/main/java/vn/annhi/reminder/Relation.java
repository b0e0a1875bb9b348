package vn.annhi.reminder;

/** How a person stands to a duty. */
enum Relation {
    /** Holds the position that owes the duty. */
    RESPONSIBLE
}
