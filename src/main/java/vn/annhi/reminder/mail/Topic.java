package vn.annhi.reminder.mail;

/** What a line of a letter is about. */
public enum Topic {
    OPENED,
    RESCHEDULED,
    /** A rung before, at or after the due instant: how it stands is told by the time of writing. */
    REMINDER,
    ENDED
}
