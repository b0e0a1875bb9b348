package vn.annhi.engine.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.annhi.reporting.ReportProgress;

/** Records that the office above has accepted a report. */
@Component
public class ReportAccepting implements JavaDelegate {

    private final ReportProgress progress;

    ReportAccepting(ReportProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        progress.accept(execution.getProcessBusinessKey());
    }
}
