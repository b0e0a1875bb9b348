package vn.annhi.engine.step;

import java.util.Date;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;
import vn.annhi.intervention.CaseProgress;

/** What the timers of the models may ask: the instants at which the law says something of the case itself. */
@Component
public class LimitReading {

    private final CaseProgress progress;

    LimitReading(CaseProgress progress) {
        this.progress = progress;
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
}
