package vn.annhi.intervention;

import java.util.Collection;
import java.util.Optional;
import vn.annhi.obligation.Obligation;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.UnitId;

/**
 * How far the case's plan has come.
 *
 * @param cycle the cycle that is under way, from 1
 * @param unit the commune whose plan it is
 */
record PlanStand(PlanPhase phase, int cycle, UnitId unit) {

    /** Told from the case's duties; nothing before there is a plan to be made. */
    static Optional<PlanStand> of(Collection<Obligation> duties) {
        return PlanPhase.latest(duties)
                .map(duty -> new PlanStand(
                        PlanPhase.of(duty),
                        duty.key().cycle(),
                        PositionId.parse(duty.position()).unit()));
    }
}
