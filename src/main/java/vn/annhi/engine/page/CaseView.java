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
        List<RecordRow> records) {

    /**
     * A duty in words.
     *
     * @param state the key of its state's name
     */
    record DutyRow(
            String label, String article, boolean statutory, String due, String position, String state, boolean late) {}

    /** A submitted form that the reader may open. */
    record RecordRow(int seq, String title, String at, String position, String actingFor) {}
}
