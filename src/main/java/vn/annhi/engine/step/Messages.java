package vn.annhi.engine.step;

/** The messages of the diagrams, by their names. */
final class Messages {

    static final String NEW_THREAT = "NewThreat";
    static final String CASE_ENDS = "CaseEnds";
    static final String CASE_REOPENED = "CaseReopened";
    static final String PLAN_ADJUSTMENT = "PlanAdjustment";
    static final String PLAN_MOVED = "PlanMoved";
    static final String CASE_ENDED = "CaseEnded";
    static final String REPORTS_COMPLETE = "ReportsComplete";

    private Messages() {}
}
