package vn.annhi.intervention;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.annhi.intervention.policy.ClosingTest;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.Refusal;

/** S13: Mẫu 06; the conclusion follows from the two conditions of D56 art. 30.1b. */
@Component
class ReviewRules implements StepRules {

    @Override
    public String form() {
        return Forms.REVIEW;
    }

    @Override
    public Map<String, Object> derived(Answers answers) {
        return Levels.totals(
                answers,
                List.of("harmLevel", "abuserAccess", "careObstacles"),
                List.of("protectSelf", "knowsProtector", "watchedByOthers"));
    }

    @Override
    public List<Refusal> refusals(FormStep step, Answers answers) {
        return answers.is("conclusion", "close") && !closingTest(answers).isPassed()
                ? List.of(Refusal.of("conclusion", "intervention.closing.conditions"))
                : List.of();
    }

    static ClosingTest closingTest(Answers review) {
        return new ClosingTest(review.is("noMoreRisk", "yes"), review.is("stable", "yes"));
    }
}
