package vn.annhi.directive;

/** What a letter does by itself, without a form. */
public interface DirectiveProgress {

    /** Gives out the next batch of its tasks; whether more are left. */
    boolean giveTasks(String letter);
}
