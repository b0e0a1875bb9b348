package vn.annhi.intervention;

/** Why a task is not given to another or put off, or a comment not kept. */
public enum OversightFault {
    /** A comment or reason is missing, or longer than 2,000 characters. */
    REASON,
    /** Nothing chosen, no longer open, or not the person's to direct. */
    DUTY,
    /** Terms of the law, and those in hours that guard them, are not put off. */
    OF_THE_LAW,
    /** Not a day, not after the present due day, or more than 60 days after it. */
    DUE,
    /** None of the times for which a case may be opened. */
    HOURS,
    /** Nobody chosen, or somebody who does not hold the position today. */
    COLLEAGUE
}
