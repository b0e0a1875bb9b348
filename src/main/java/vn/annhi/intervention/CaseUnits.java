package vn.annhi.intervention;

/**
 * The units and the activity that a point of the procedure knows; a part that is not known yet is empty.
 *
 * @param urgent the unit that protects the child on account of a new threat
 * @param owner the unit that owns this instance of the procedure
 */
public record CaseUnits(
        String owner, String incident, String residence, String plan, String urgent, String activityId) {}
