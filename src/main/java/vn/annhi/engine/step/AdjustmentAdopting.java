package vn.annhi.engine.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** The approved adjustment is the plan from now on: the whole procedure goes on in its cycle. */
@Component
public class AdjustmentAdopting implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        var plan = ((ExecutionEntity) execution).getProcessInstance();
        plan.setVariable("cycle", execution.getVariable("cycle"));
        plan.setVariable("planId", execution.getVariable("planId"));
    }
}
