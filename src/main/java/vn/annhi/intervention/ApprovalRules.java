package vn.annhi.intervention;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.annhi.intervention.policy.FourEyes;
import vn.annhi.wording.Wording;

/** S9, G6: Mẫu 05; who drafted the plan cannot approve it (D56 art. 28.4). */
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
    public List<Refusal> refusals(FormStep step, Answers answers) {
        var eyes = new FourEyes(
                plans.drafter(step.caseCode(), step.cycle()), step.author().officer());
        return eyes.areTwo() ? List.of() : List.of(Refusal.of("planDecision", "intervention.approval.ownDraft"));
    }

    @Override
    public Map<String, Object> carryOut(FormStep step, Answers answers) {
        if (answers.is("planDecision", "approved")) {
            plans.approve(step.caseCode(), step.cycle(), step.author());
        }
        return Map.of();
    }
}
