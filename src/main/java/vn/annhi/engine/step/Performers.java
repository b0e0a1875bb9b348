package vn.annhi.engine.step;

import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;
import vn.annhi.intervention.CaseUnits;
import vn.annhi.intervention.PerformerRules;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.UnitId;

/** Reads the routing facts of an execution and asks the procedure who performs there. */
@Component
class Performers {

    private final PerformerRules rules;

    Performers(PerformerRules rules) {
        this.rules = rules;
    }

    UnitId unit(String unitMark, ExecutionEntity execution) {
        return rules.unit(unitMark, units(execution));
    }

    PositionId position(String unitMark, String roleMark, ExecutionEntity execution) {
        return rules.position(unitMark, roleMark, units(execution));
    }

    private static CaseUnits units(ExecutionEntity execution) {
        return new CaseUnits(
                execution.getTenantId(),
                CaseStep.text(execution, "incidentUnit"),
                CaseStep.text(execution, "residenceUnit"),
                CaseStep.text(execution, "planUnit"),
                CaseStep.text(execution, "urgentUnit"),
                CaseStep.text(execution, "activityId"));
    }
}
