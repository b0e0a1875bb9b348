package vn.annhi.engine.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.annhi.intervention.CaseChanges;

/** Everybody who has a say agrees: the reported change takes effect. */
@Component
public class ChangeApplying implements JavaDelegate {

    private final CaseChanges changes;

    ChangeApplying(CaseChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.apply(CaseStep.text(execution, "changeId"));
    }
}
