package vn.annhi.engine.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.annhi.intervention.CaseProgress;

/** The child is not yet stable: planning begins again (D56 art. 30.1c). */
@Component
public class CycleOpening implements JavaDelegate {

    private final CaseProgress progress;

    CycleOpening(CaseProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("cycle", progress.continued(execution.getProcessBusinessKey()));
    }
}
