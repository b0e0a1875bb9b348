package vn.annhi.intervention;

import java.util.Map;
import vn.annhi.dossier.CaseCode;

/** The routing facts that tell the procedure of a plan where to begin. */
public final class PlanFacts {

    private PlanFacts() {}

    /** In that phase of that cycle. */
    public static Map<String, Object> at(CaseCode code, PlanPhase phase, int cycle) {
        return Map.of("planPhase", phase.id(), "cycle", cycle, "planId", code + "." + cycle);
    }
}
