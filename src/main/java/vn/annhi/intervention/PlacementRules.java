package vn.annhi.intervention;

import java.util.Map;
import org.springframework.stereotype.Component;

/** U6: the child is in a safe place: the measures of the 12 hours have been applied (D56 art. 32.2, 32.4). */
@Component
class PlacementRules implements StepRules {

    private final CaseDuties duties;

    PlacementRules(CaseDuties duties) {
        this.duties = duties;
    }

    @Override
    public String form() {
        return Forms.PLACEMENT;
    }

    @Override
    public Map<String, Object> carryOut(FormStep step, Answers answers) {
        duties.fulfil(new StepDuty(step.caseCode().value(), CaseOpening.TWELVE_HOURS, 1, ""));
        return Map.of();
    }
}
