package vn.annhi.directive;

/** Sets the procedures of tasks going; implemented by the engine, within the caller's transaction. */
public interface DirectiveCourse {

    /** Starts {@code directive-task} at the unit charged. */
    void give(DirectiveTask task);
}
