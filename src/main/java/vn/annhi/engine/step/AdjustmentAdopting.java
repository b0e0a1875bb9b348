package vn.annhi.engine.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.annhi.intervention.CaseProgress;

/** The approved adjustment is the plan from now on: the procedure goes on in its cycle, once the old one has ended. */
@Component
public class AdjustmentAdopting implements JavaDelegate {

    private final CaseProgress progress;

    AdjustmentAdopting(CaseProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var code = execution.getProcessBusinessKey();
        var cycle = progress.inForce(code);
        execution.setVariable("cycle", cycle);
        execution.setVariable("planId", code + "." + cycle);
    }
}
