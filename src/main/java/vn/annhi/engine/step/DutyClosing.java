package vn.annhi.engine.step;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import vn.annhi.intervention.CaseDuties;
import vn.annhi.intervention.StepDuty;

/** A task ends: its duty is met when the form was submitted, and no longer binds when the procedure withdrew the task. */
record DutyClosing(String legalBasis, CaseDuties duties) implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        var step = CaseStep.of((TaskEntity) task);
        var duty = new StepDuty(step.caseCode(), legalBasis, step.cycle(), step.subject());
        if (EVENTNAME_COMPLETE.equals(task.getEventName())) {
            duties.fulfil(duty);
        } else {
            duties.withdraw(duty);
        }
    }
}
