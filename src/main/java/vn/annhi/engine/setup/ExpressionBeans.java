package vn.annhi.engine.setup;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.annhi.engine.step.CaseClosing;
import vn.annhi.engine.step.CycleOpening;
import vn.annhi.engine.step.InformationTransfer;
import vn.annhi.engine.step.PlanReading;

/** The only beans that an expression in a model can see, under the names that the models use. */
@Component
class ExpressionBeans {

    private final Map<Object, Object> beans;

    ExpressionBeans(InformationTransfer transfer, CaseClosing closing, CycleOpening cycle, PlanReading plan) {
        this.beans =
                Map.of("transferInformation", transfer, "closeCase", closing, "startNewCycle", cycle, "plan", plan);
    }

    Map<Object, Object> forExpressions() {
        return beans;
    }
}
