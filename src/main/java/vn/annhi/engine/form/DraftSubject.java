package vn.annhi.engine.form;

/** What a draft is a draft of. */
public final class DraftSubject {

    private DraftSubject() {}

    /** The form of a task. */
    public static String ofTask(String taskId) {
        return "task:" + taskId;
    }

    /** A form that opens a case. */
    public static String ofStart(String formId) {
        return "start:" + formId;
    }
}
