package vn.annhi.intervention;

import java.time.Instant;
import java.util.Map;
import vn.annhi.dossier.CaseCode;
import vn.annhi.organisation.UnitId;

/**
 * The running procedure of a case, implemented by the engine. Every method joins the caller's transaction and acts
 * without the officer's rights: the caller has authorised it.
 */
public interface CaseCourse {

    /** Starts urgent protection beside whatever runs, in that unit, on account of that change. */
    void protectAgain(CaseCode code, String changeId, UnitId unit);

    /** Starts the adjustment of the plan that is being carried out. */
    void adjustPlan(CaseCode code);

    /** Ends the plan where it is and begins it again in that unit, at that point and in that cycle. */
    void movePlan(CaseCode code, UnitId unit, PlanPhase phase, int cycle);

    /** The child lives there, which matters once a plan is due. */
    void residesIn(CaseCode code, UnitId unit);

    /** Ends the case's procedure wherever it stands. */
    void end(CaseCode code);

    /** Begins the procedure of a closed case anew, with these routing facts. */
    void reopen(CaseCode code, Map<String, Object> facts);

    /** The tasks, by id, are due at another instant. */
    void reschedule(Map<String, Instant> tasks);

    /** The task is that officer's from now on. */
    void give(String task, String officer);

    /** The timer of the 12 hours runs out at another instant. */
    void rescheduleTwelveHours(CaseCode code, Instant end);
}
