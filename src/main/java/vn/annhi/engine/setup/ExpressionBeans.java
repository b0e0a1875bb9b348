package vn.annhi.engine.setup;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.annhi.engine.identity.WorkHorizon;
import vn.annhi.engine.step.AdjustmentAdopting;
import vn.annhi.engine.step.AdjustmentOpening;
import vn.annhi.engine.step.CaseClosing;
import vn.annhi.engine.step.ChangeApplying;
import vn.annhi.engine.step.ChangeDropping;
import vn.annhi.engine.step.CycleOpening;
import vn.annhi.engine.step.InformationTransfer;
import vn.annhi.engine.step.LimitReading;
import vn.annhi.engine.step.PlanReading;

/** The only beans that an expression in a model or a work list can see, under the names that they use. */
@Component
class ExpressionBeans {

    private final Map<Object, Object> beans;

    ExpressionBeans(
            InformationTransfer transfer,
            CaseClosing closing,
            CycleOpening cycle,
            AdjustmentOpening adjustment,
            AdjustmentAdopting adoption,
            ChangeApplying applied,
            ChangeDropping dropped,
            LimitReading limits,
            PlanReading plan,
            WorkHorizon horizon) {
        this.beans = Map.of(
                "transferInformation", transfer,
                "closeCase", closing,
                "startNewCycle", cycle,
                "startAdjustment", adjustment,
                "adoptAdjustment", adoption,
                "applyChange", applied,
                "dropChange", dropped,
                "limits", limits,
                "plan", plan,
                "horizon", horizon);
    }

    Map<Object, Object> forExpressions() {
        return beans;
    }
}
