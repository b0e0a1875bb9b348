package vn.annhi.engine.form;

import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import vn.annhi.engine.step.CaseStep;
import vn.annhi.organisation.PositionId;
import vn.annhi.wording.Wording;

/** Reads a task without asking for the officer's rights: {@link TaskCustody} decides what comes of it. */
record ReadOpenTask(String taskId, Wording wording) implements Command<OpenTask> {

    @Override
    public OpenTask execute(CommandContext context) {
        var task = context.getTaskManager().findTaskById(taskId);
        if (task == null || task.getExecution() == null) {
            throw new BadUserRequestException(wording.say("engine.task.gone"));
        }
        return new OpenTask(
                taskId,
                task.getTaskDefinitionKey(),
                task.getProcessDefinitionId(),
                task.getTaskDefinition().getCamundaFormDefinitionKey().getExpressionText(),
                task.getExecution().getRootProcessInstanceId(),
                CaseStep.of(task),
                position(task),
                Optional.ofNullable(task.getAssignee()));
    }

    private static PositionId position(TaskEntity task) {
        return task.getIdentityLinks().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(link -> PositionId.parse(link.getGroupId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a task without a position: " + task.getId()));
    }
}
