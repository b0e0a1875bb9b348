package vn.annhi.engine.step;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import vn.annhi.intervention.CaseDuties;
import vn.annhi.intervention.StepDuty;
import vn.annhi.obligation.Precedence;
import vn.annhi.obligation.StartEvent;
import vn.annhi.obligation.TimeLimits;

/** A task appears: it goes to the unit and position that perform it, and its duty sets article, precedence and
 * due date. */
record DutyOpening(
        String legalBasis, String unit, String role, CaseDuties duties, TimeLimits limits, Performers performers)
        implements TaskListener {

    @Override
    public void notify(DelegateTask created) {
        var task = (TaskEntity) created;
        var position = performers.position(unit, role, task.getExecution());
        task.setTenantId(position.unit().toString());
        task.addCandidateGroup(position.toString());
        var step = CaseStep.of(task);
        var duty = duties.open(
                new StepDuty(step.caseCode(), legalBasis, step.cycle(), step.subject()), position, task.getId());
        task.setName(step.caseCode() + " · " + task.getName()); // an officer with several cases must tell them apart
        task.setDescription(duty.said()); // the work list shows the article; what to do stands in the diagram
        task.setPriority(Precedence.of(limits.of(legalBasis)).priority());
        task.setDueDate(Date.from(duty.due()));
        if (duty.startEvent() == StartEvent.PLANNED) {
            task.setFollowUpDate(Date.from(duty.start()));
        }
    }
}
