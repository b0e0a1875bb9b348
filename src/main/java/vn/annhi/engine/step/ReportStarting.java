package vn.annhi.engine.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.annhi.reporting.ReportProgress;

/** Starts the next batch of a campaign's reports, one transaction per batch. */
@Component
public class ReportStarting implements JavaDelegate {

    private final ReportProgress progress;

    ReportStarting(ReportProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("reportsLeft", progress.beginReports(execution.getProcessBusinessKey()));
    }
}
