package vn.annhi.obligation;

import java.util.Set;

/** The decision table of time limits; implemented over {@code bpmn/time-limits.dmn}. */
public interface TimeLimits {

    /** The limit of that row; {@link IllegalArgumentException} when the table has no such row. */
    TimeLimit of(String legalBasis);

    /** The names of all rows. */
    Set<String> legalBases();
}
