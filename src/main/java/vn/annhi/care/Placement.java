package vn.annhi.care;

import java.time.Instant;
import vn.annhi.organisation.UnitId;

/**
 * Where a child is in alternative care.
 *
 * @param kind relative, registered or facility
 * @param unit the commune of the carer; for a facility the commune where the child was
 * @param followUps how many regular visits there have been
 */
record Placement(long id, String kind, UnitId unit, Instant placedAt, int followUps) {

    static final String FACILITY = "facility";

    boolean isInFacility() {
        return kind.equals(FACILITY);
    }
}
