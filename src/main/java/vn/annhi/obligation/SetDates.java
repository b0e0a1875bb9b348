package vn.annhi.obligation;

import java.time.Instant;

/** Duties that a calendar of their own makes due, such as the reports of a campaign; implemented by who keeps it. */
public interface SetDates {

    /**
     * Since when and until when.
     *
     * @param due the last instant at which the duty is still met
     * @param label what the duty is called
     * @param citation what it rests on
     */
    record SetDate(Instant start, Instant due, String label, String citation) {}

    /** Whether duties under that code are dated here. */
    boolean dates(String code);

    /** The dates of the duties under that code. */
    SetDate of(String code);
}
