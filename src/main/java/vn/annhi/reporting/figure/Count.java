package vn.annhi.reporting.figure;

/**
 * How often something happened.
 *
 * @param reporter the unit that reports it
 * @param dimension the breakdown, empty for the total
 * @param member its member, empty for the total
 */
public record Count(String reporter, String event, String dimension, String member, long number) {

    /** The same that happened so often. */
    Count with(long times) {
        return new Count(reporter, event, dimension, member, times);
    }
}
