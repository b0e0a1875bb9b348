package vn.annhi.engine.step;

import java.util.Date;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;
import vn.annhi.intervention.CaseProgress;
import vn.annhi.reporting.ReportProgress;

/** What the timers of the models may ask: the instants at which the law says something of the case itself. */
@Component
public class LimitReading {

    private final CaseProgress progress;
    private final ReportProgress reports;

    LimitReading(CaseProgress progress, ReportProgress reports) {
        this.progress = progress;
        this.reports = reports;
    }

    /** The end of the 12 hours (D56 art. 26.3). */
    public Date twelveHoursEnd(ExecutionEntity execution) {
        var step = CaseStep.of(execution);
        return Date.from(progress.twelveHoursEnd(step.caseCode(), step.subject()));
    }

    /** Whether the measures of the 12 hours have been applied. */
    public boolean isProtected(ExecutionEntity execution) {
        var step = CaseStep.of(execution);
        return progress.isProtected(step.caseCode(), step.subject());
    }

    /** The end of the isolation, extensions included (D56 art. 32.3). */
    public Date isolationEnds(ExecutionEntity execution) {
        var step = CaseStep.of(execution);
        return Date.from(progress.isolationEnd(step.caseCode(), step.subject()));
    }

    /** When the reports of a campaign are due: consolidation begins, whoever is late. */
    public Date reportsDue(ExecutionEntity execution) {
        return Date.from(reports.due(execution.getProcessBusinessKey()));
    }
}
