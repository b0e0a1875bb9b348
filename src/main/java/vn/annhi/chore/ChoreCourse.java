package vn.annhi.chore;

import vn.annhi.organisation.UnitId;

/** Sets the procedure of a chore going; implemented by the engine. */
public interface ChoreCourse {

    /** Starts the procedure {@code office-task} in the unit, within the caller's transaction. */
    void start(ChoreCode code, UnitId unit);
}
