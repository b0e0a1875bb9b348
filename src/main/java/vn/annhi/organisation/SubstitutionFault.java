package vn.annhi.organisation;

/** Why a substitution is not recorded. */
public enum SubstitutionFault {
    /** Nobody chosen, or the officer does not hold the position. */
    ABSENCE_UNKNOWN(Part.ABSENCE),
    /** Only the head of the unit or the absent officer assigns a substitute. */
    ABSENCE_NOT_YOURS(Part.ABSENCE),
    SUBSTITUTE_UNKNOWN(Part.SUBSTITUTE),
    /** Whoever holds the position already, the absent officer first of all. */
    SUBSTITUTE_HOLDS_IT(Part.SUBSTITUTE),
    SUBSTITUTE_FROM_ELSEWHERE(Part.SUBSTITUTE),
    /** Who heads the unit as a substitute only does not assign him- or herself. */
    SUBSTITUTE_BY_ONESELF(Part.SUBSTITUTE),
    FIRST_DAY_MISSING(Part.FIRST_DAY),
    /** The position has a substitute in that time. */
    OVERLAPPING(Part.FIRST_DAY),
    LAST_DAY_MISSING(Part.LAST_DAY),
    ENDS_BEFORE_IT_BEGINS(Part.LAST_DAY),
    ALREADY_OVER(Part.LAST_DAY),
    TOO_LONG(Part.LAST_DAY),
    PAPER_MISSING(Part.PAPER),
    REASON_TOO_LONG(Part.REASON);

    /** What an order consists of, as a person fills it in. */
    public enum Part {
        ABSENCE,
        SUBSTITUTE,
        FIRST_DAY,
        LAST_DAY,
        PAPER,
        REASON
    }

    private final Part part;

    SubstitutionFault(Part part) {
        this.part = part;
    }

    /** What is to be corrected. */
    public Part part() {
        return part;
    }
}
