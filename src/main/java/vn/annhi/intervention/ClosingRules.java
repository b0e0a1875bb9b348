package vn.annhi.intervention;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Dossier;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.Refusal;

/** G7, S14: the chair ends the case only when the review found no more risk and a stable child (D56 art. 30.1b). */
@Component
class ClosingRules implements StepRules {

    private final Dossier dossier;

    ClosingRules(Dossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public String form() {
        return Forms.CLOSING_DECISION;
    }

    @Override
    public List<Refusal> refusals(FormStep step, Answers answers) {
        var passed = dossier.latest(step.caseCode(), Forms.REVIEW, "")
                .map(review ->
                        ReviewRules.closingTest(new Answers(review.data())).isPassed())
                .orElse(false);
        return answers.is("outcome", "closed") && !passed
                ? List.of(Refusal.of("outcome", "intervention.closing.conditions"))
                : List.of();
    }

    @Override
    public Map<String, Object> carryOut(FormStep step, Answers answers) {
        return Map.of("reassess", answers.is("reassess", "yes"));
    }
}
