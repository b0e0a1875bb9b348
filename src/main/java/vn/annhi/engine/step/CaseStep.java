package vn.annhi.engine.step;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import vn.annhi.intervention.Change;

/**
 * Where in a case an execution or a task stands.
 *
 * @param cycle the plan cycle, 1 until a new one begins
 * @param subject the plan activity, the change that it is about, or empty
 */
public record CaseStep(String caseCode, int cycle, String subject) {

    /** The step of a task, from the routing facts in its scope. */
    public static CaseStep of(TaskEntity task) {
        return of(task.getExecution());
    }

    static CaseStep of(ExecutionEntity execution) {
        var activity = text(execution, "activityId");
        var subject = activity.isEmpty() ? text(execution, "changeId") : activity;
        return new CaseStep(execution.getProcessBusinessKey(), cycle(execution, subject), subject);
    }

    /** An activity's id names the cycle of its plan: {@code PT-2026-000123.2.1}; its own procedure is not told. */
    private static int cycle(ExecutionEntity execution, String subject) {
        if (Change.isOne(subject)) {
            return 1;
        }
        if (!subject.isEmpty()) {
            return Integer.parseInt(subject.split("\\.")[1]);
        }
        return execution.getVariable("cycle") instanceof Integer number ? number : 1;
    }

    /** The routing fact as text, empty when it is not set. */
    static String text(VariableScope scope, String name) {
        return scope.getVariable(name) instanceof String text ? text : "";
    }
}
