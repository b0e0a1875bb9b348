package vn.annhi.intervention;

import java.time.Instant;

/** Moments of procedures that other modules own, from which the limits of their duties run. */
public interface FurtherMoments {

    /** Whether the limit of this duty runs from such a moment. */
    boolean date(StepDuty duty);

    /** When the limit began. */
    Instant start(StepDuty duty);
}
