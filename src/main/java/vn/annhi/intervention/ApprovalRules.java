package vn.annhi.intervention;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.annhi.procedure.Answers;
import vn.annhi.wording.Wording;

/** S9, G6: Mẫu 05 (D56 art. 28.4). */
@Component
class ApprovalRules implements StepRules {

    private final Plans plans;
    private final Wording wording;

    ApprovalRules(Plans plans, Wording wording) {
        this.plans = plans;
        this.wording = wording;
    }

    @Override
    public String form() {
        return Forms.APPROVAL;
    }

    @Override
    public Map<String, Object> computed(FormStep step) {
        return Map.of("legalBases", wording.say("intervention.approval.legalBases"));
    }

    @Override
    public Map<String, Object> carryOut(FormStep step, Answers answers) {
        if (answers.is("planDecision", "approved")) {
            plans.approve(step.caseCode(), step.cycle(), step.author());
        }
        return Map.of();
    }
}
