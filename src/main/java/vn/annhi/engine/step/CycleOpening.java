package vn.annhi.engine.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The child is not yet stable: planning begins again (D56 art. 30.1c). */
@Component
public class CycleOpening implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        var current = execution.getVariable("cycle");
        execution.setVariable("cycle", current instanceof Integer number ? number + 1 : 2);
    }
}
