package vn.annhi.obligation;

/** The decision table of time limits; implemented over {@code bpmn/time-limits.dmn}. */
public interface TimeLimits {

    /** The limit of that row; {@link IllegalArgumentException} when the table has no such row. */
    TimeLimit of(String legalBasis);
}
