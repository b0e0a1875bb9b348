package vn.annhi.engine.page;

import java.util.List;
import vn.annhi.supervision.Diagram;

/**
 * The case page as its template shows it: words only, and no child's name.
 *
 * @param care whether it is a child's alternative care
 * @param related the files of alternative care that came from it, or the case that it came from, as far as the reader may know
 * @param same the codes of cases about the same, merged into this one or the one it was merged into
 */
record CaseView(
        String code,
        String incident,
        String residence,
        String receivedAt,
        boolean closed,
        List<String> same,
        boolean care,
        List<String> related,
        List<TaskRow> tasks,
        List<PathView> paths,
        List<MomentRow> timeline,
        List<DutyRow> duties,
        List<RecordRow> records,
        List<DocumentRow> documents,
        List<MailRow> mails,
        List<ReaderRow> readers) {

    /** A task of the case that waits for its reader. */
    record TaskRow(String id, String name, String due, boolean late) {}

    /** The way that the case took through one diagram. */
    record PathView(Diagram diagram, List<Mark> marks) {}

    /**
     * An element or flow that was passed, or where the case is.
     *
     * @param name empty for flows and other elements without a name
     * @param look {@code present}, {@code late}, {@code passed}, or {@code taken} for a flow
     */
    record Mark(String element, String name, String look, String entered, String left) {}

    /** Something that happened; its kind is the key of a text. */
    record MomentRow(String at, String kind, String what, String who) {}

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
