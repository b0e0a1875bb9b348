package vn.annhi.engine.setup;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.annhi.engine.identity.WorkHorizon;
import vn.annhi.engine.step.AdjustmentAdopting;
import vn.annhi.engine.step.AdjustmentOpening;
import vn.annhi.engine.step.CareBeginning;
import vn.annhi.engine.step.CaseClosing;
import vn.annhi.engine.step.ChangeApplying;
import vn.annhi.engine.step.ChangeDropping;
import vn.annhi.engine.step.CycleOpening;
import vn.annhi.engine.step.DirectiveGiving;
import vn.annhi.engine.step.InformationTransfer;
import vn.annhi.engine.step.LimitReading;
import vn.annhi.engine.step.PlanReading;
import vn.annhi.engine.step.ReportAccepting;
import vn.annhi.engine.step.ReportStarting;

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
            CareBeginning care,
            ReportStarting starting,
            DirectiveGiving giving,
            ReportAccepting accepting,
            LimitReading limits,
            PlanReading plan,
            WorkHorizon horizon) {
        this.beans = Map.ofEntries(
                Map.entry("transferInformation", transfer),
                Map.entry("closeCase", closing),
                Map.entry("startNewCycle", cycle),
                Map.entry("startAdjustment", adjustment),
                Map.entry("adoptAdjustment", adoption),
                Map.entry("applyChange", applied),
                Map.entry("dropChange", dropped),
                Map.entry("beginCare", care),
                Map.entry("startReports", starting),
                Map.entry("giveDirectives", giving),
                Map.entry("acceptReport", accepting),
                Map.entry("limits", limits),
                Map.entry("plan", plan),
                Map.entry("horizon", horizon));
    }

    Map<Object, Object> forExpressions() {
        return beans;
    }
}
