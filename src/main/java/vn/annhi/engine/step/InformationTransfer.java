package vn.annhi.engine.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.annhi.intervention.CaseProgress;

/** S3: the place of receipt passes the information on to the commune of the incident (D56 art. 26.1). */
@Component
public class InformationTransfer implements JavaDelegate {

    private final CaseProgress progress;

    InformationTransfer(CaseProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        progress.transferred(execution.getProcessBusinessKey());
    }
}
