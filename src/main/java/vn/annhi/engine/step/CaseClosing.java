package vn.annhi.engine.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.annhi.intervention.CaseProgress;

/** Closes the case file with the outcome that the last decisions recorded. */
@Component
public class CaseClosing implements JavaDelegate {

    private final CaseProgress progress;

    CaseClosing(CaseProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        progress.close(execution.getProcessBusinessKey());
    }
}
