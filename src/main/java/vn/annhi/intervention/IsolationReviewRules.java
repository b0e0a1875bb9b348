package vn.annhi.intervention;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.Refusal;

/** U7, GV: an isolation ends when the parents are safe, or is extended, at most to 15 days in all (D56 art. 32.3). */
@Component
class IsolationReviewRules implements StepRules {

    private final Isolations isolations;

    IsolationReviewRules(Isolations isolations) {
        this.isolations = isolations;
    }

    @Override
    public String form() {
        return Forms.ISOLATION_REVIEW;
    }

    @Override
    public List<Refusal> refusals(FormStep step, Answers answers) {
        var refusals = new ArrayList<Refusal>();
        if (answers.is("isolationEnd", "home") && !answers.is("parentsSafe", "yes")) {
            refusals.add(Refusal.of("isolationEnd", "intervention.isolation.notSafe"));
        }
        if (answers.is("isolationEnd", "extend")) {
            var isolation = isolations.of(step.caseCode(), step.subject());
            var until = answers.date("extendedUntil").orElseThrow();
            if (!until.isAfter(isolation.until())) {
                refusals.add(Refusal.of("extendedUntil", "intervention.isolation.notLonger"));
            } else if (isolation.lasting(until).isTooLong()) {
                refusals.add(Refusal.of("extendedUntil", "intervention.isolation.tooLong"));
            }
        }
        return refusals;
    }
}
