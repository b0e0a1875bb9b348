package vn.annhi.engine.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.annhi.care.CareByCourt;

/** The child stays in care by the court's decision: the procedure of alternative care begins beside the case. */
@Component
public class CareBeginning implements JavaDelegate {

    private final CareByCourt care;

    CareBeginning(CareByCourt care) {
        this.care = care;
    }

    @Override
    public void execute(DelegateExecution execution) {
        care.begin(execution.getProcessBusinessKey(), CaseStep.text(execution, "changeId"));
    }
}
