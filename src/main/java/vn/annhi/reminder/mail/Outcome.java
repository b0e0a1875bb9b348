package vn.annhi.reminder.mail;

/** What a mail server made of a mail. */
public enum Outcome {
    /** It has it. */
    ACCEPTED,
    /** It will not take it for this person (5xx). */
    REFUSED,
    /** Not now, for this person (4xx). */
    POSTPONED,
    /** It took nothing, and would take nothing for anybody. */
    UNREACHED,
    /** It was given the text and did not answer. */
    UNKNOWN
}
