package vn.annhi.engine.trail;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import vn.annhi.supervision.Visit;

/** Follows the engine's history of activities, and the due dates of tasks, onto the trail. */
public final class TrailHistory implements HistoryEventHandler {

    /** The engine's own wrapper around repeated elements; no diagram shows it. */
    private static final String REPETITION = "multiInstanceBody";

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity activity
                && !REPETITION.equals(activity.getActivityType())) {
            follow(activity);
        } else if (event instanceof HistoricTaskInstanceEventEntity task
                && task.getDueDate() != null
                && task.getActivityInstanceId() != null) {
            Trail.current().due(task.getActivityInstanceId(), task.getDueDate().toInstant());
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private static void follow(HistoricActivityInstanceEventEntity activity) {
        if (activity.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            var execution =
                    Context.getCommandContext().getExecutionManager().findExecutionById(activity.getExecutionId());
            Trail.current()
                    .begin(visit(
                            activity.getActivityInstanceId(),
                            activity.getActivityId(),
                            activity.getActivityType(),
                            activity.getStartTime(),
                            execution));
        } else if (activity.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
            Trail.current()
                    .end(
                            activity.getActivityInstanceId(),
                            new Visit.End(activity.getEndTime().toInstant(), activity.isCanceled()));
        }
    }

    /** That execution's stay at an element from then on. */
    static Visit visit(String id, String element, String kind, Date from, ExecutionEntity execution) {
        var definition = (ProcessDefinitionEntity) execution.getProcessDefinition();
        return new Visit(
                id,
                execution.getProcessBusinessKey(),
                definition.getKey(),
                definition.getVersion(),
                element,
                kind,
                execution.getTenantId(),
                from.toInstant(),
                null,
                null,
                false);
    }
}
