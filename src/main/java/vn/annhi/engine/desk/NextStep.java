package vn.annhi.engine.desk;

import java.util.List;

/**
 * What follows a task under one condition.
 *
 * @param answers the questions on the way with the answers that lead here; empty when it follows in any case
 * @param afterOthers whether work that runs beside the task must be done first
 * @param names tasks, called procedures or the end that is reached, several when they begin together
 */
record NextStep(List<Answer> answers, boolean afterOthers, List<String> names) {

    /** A gateway's question and the answer on the flow that was followed. */
    record Answer(String question, String answer) {}
}
