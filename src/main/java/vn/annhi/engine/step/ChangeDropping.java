package vn.annhi.engine.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.annhi.intervention.CaseChanges;

/** The reported change does not touch the case's procedure: refused, settled otherwise, or overtaken by the case's end. */
@Component
public class ChangeDropping implements JavaDelegate {

    private final CaseChanges changes;

    ChangeDropping(CaseChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.drop(CaseStep.text(execution, "changeId"));
    }
}
