package vn.annhi.intervention;

/** All that a sender may learn of what became of its notice (D56 art. 24): how far, never what was found or decided. */
public enum NoticeStage {
    /** It lies with the commune of the incident, whose chair has not directed anything yet (D56 art. 26.1). */
    RECEIVED,
    /** Its truth is being checked (D56 art. 25.2). */
    VERIFYING,
    /** The commune has taken it on (D56 art. 26 and following). */
    HANDLING,
    /** Nothing more is done; why is not said. */
    CLOSED
}
