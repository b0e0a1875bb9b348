package vn.annhi.register;

import vn.annhi.organisation.UnitId;

/** Sets the procedures of reviews going; implemented by the engine, within the caller's transaction. */
public interface ReviewCourse {

    /** Starts {@code special-circumstances-review} at the commune. */
    void begin(ReviewCode review, UnitId commune);
}
