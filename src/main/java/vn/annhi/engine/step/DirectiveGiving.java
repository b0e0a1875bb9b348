package vn.annhi.engine.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.annhi.directive.DirectiveProgress;

/** Gives out the next batch of a letter's tasks, one transaction per batch. */
@Component
public class DirectiveGiving implements JavaDelegate {

    private final DirectiveProgress progress;

    DirectiveGiving(DirectiveProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("directivesLeft", progress.giveTasks(execution.getProcessBusinessKey()));
    }
}
