package vn.annhi.engine.step;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.annhi.engine.AsSystem;
import vn.annhi.intervention.CaseChanges;
import vn.annhi.intervention.CaseProgress;

/**
 * The case's procedure has ended, whatever still ran beside its main course included: the file is closed, and changes
 * that wait for a decision are overtaken.
 */
@Component
public class CaseClosing implements ExecutionListener {

    private final CaseProgress progress;
    private final CaseChanges changes;
    private final RuntimeService runtime;
    private final AsSystem system;

    CaseClosing(CaseProgress progress, CaseChanges changes, @Lazy RuntimeService runtime, AsSystem system) {
        this.progress = progress;
        this.changes = changes;
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var code = execution.getProcessBusinessKey();
        progress.close(code);
        system.run(() -> {
            var waiting = runtime
                    .createExecutionQuery()
                    .processInstanceBusinessKey(code)
                    .messageEventSubscriptionName(Messages.CASE_ENDED)
                    .list()
                    .stream()
                    .filter(change -> changes.isWaiting((String) runtime.getVariable(change.getId(), "changeId")))
                    .toList();
            waiting.forEach(change -> runtime.messageEventReceived(Messages.CASE_ENDED, change.getId()));
            return waiting;
        });
    }
}
