package vn.annhi.engine.step;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Where in a case an execution or a task stands.
 *
 * @param cycle the plan cycle, 1 until a new one begins
 * @param subject the plan activity, or empty
 */
public record CaseStep(String caseCode, int cycle, String subject) {

    /** The step of a task, from the routing facts in its scope. */
    public static CaseStep of(TaskEntity task) {
        return of(task.getExecution());
    }

    static CaseStep of(ExecutionEntity execution) {
        var cycle = execution.getVariable("cycle");
        return new CaseStep(
                execution.getProcessBusinessKey(),
                cycle instanceof Integer number ? number : 1,
                text(execution, "activityId"));
    }

    /** The routing fact as text, empty when it is not set. */
    static String text(VariableScope scope, String name) {
        return scope.getVariable(name) instanceof String text ? text : "";
    }
}
