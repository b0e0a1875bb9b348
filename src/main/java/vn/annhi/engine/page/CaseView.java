package vn.annhi.engine.page;

import java.util.List;

/**
 * The case page as its template shows it: words only, and no child's name.
 *
 * @param same the codes of cases about the same, merged into this one or the one it was merged into
 */
record CaseView(
        String code,
        String incident,
        String residence,
        String receivedAt,
        boolean closed,
        List<String> same,
        List<DutyRow> duties,
        List<RecordRow> records,
        List<DocumentRow> documents,
        List<MailRow> mails,
        List<ReaderRow> readers) {

    /**
     * A duty in words.
     *
     * @param state the key of its state's name
     */
    record DutyRow(
            String label, String article, boolean statutory, String due, String position, String state, boolean late) {}

    /** A document that the reader may take away. */
    record DocumentRow(String id, String name, String at, String position) {}

    /** A mail that told somebody of a duty; whether it arrived is not known when doubtful. */
    record MailRow(String duty, String recipient, String at, boolean doubtful) {}

    /** Who was shown data of the case, in which position, how often and when last. */
    record ReaderRow(String officer, String position, long times, String last) {}

    /** A submitted form that the reader may open. */
    record RecordRow(int seq, String title, String at, String position, String actingFor) {}
}
