package vn.annhi.reminder.ladder;

/** How a person stands to a duty. */
public enum Relation {
    /** Holds the position that owes the duty, in own right or as a substitute. */
    RESPONSIBLE,
    /** Holds the position that stands in for it in the same unit. */
    DEPUTY,
    /** Directs the unit. */
    HEAD,
    /** Works in the office that follows the unit for the authority above. */
    SUPERVISOR;

    /** The word in the tables and in the database. */
    public String word() {
        return Words.word(this);
    }
}
