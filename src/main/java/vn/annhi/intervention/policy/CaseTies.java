package vn.annhi.intervention.policy;

import java.util.Set;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.UnitId;

/**
 * What ties units to a case, today's successors of closed units included.
 *
 * @param incident the commune of the incident
 * @param residence the communes of residence, present and past: whoever planned for the child
 * @param charged units that have had a duty in the case
 * @param supervisors offices above a commune that owns or owned the case
 * @param intakeRecorders the positions in which the reader recorded the intake, none if somebody else did
 * @param opened the positions in which the reader has opened the case with a reason, and not yet too long ago
 */
public record CaseTies(
        Set<UnitId> incident,
        Set<UnitId> residence,
        Set<UnitId> charged,
        Set<UnitId> supervisors,
        Set<PositionId> intakeRecorders,
        Set<PositionId> opened) {}
