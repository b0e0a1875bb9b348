package vn.annhi.engine.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.annhi.intervention.CaseProgress;

/** An adjustment is drafted in a cycle of its own, beside the plan in force (D56 art. 29.1). */
@Component
public class AdjustmentOpening implements JavaDelegate {

    private final CaseProgress progress;

    AdjustmentOpening(CaseProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var code = execution.getProcessBusinessKey();
        var cycle = progress.adjusted(code);
        execution.setVariableLocal("cycle", cycle);
        execution.setVariableLocal("planId", code + "." + cycle);
        execution.setVariableLocal("planDecision", "returned");
    }
}
