package vn.annhi.intervention;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.Refusal;
import vn.annhi.wording.Wording;

/** U5: Mẫu 07; at most 15 days (D56 art. 32.3). Without isolation the urgent measures are complete. */
@Component
class IsolationRules implements StepRules {

    /** A decision may be signed for the next day, not for later. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final CaseMoments moments;
    private final CaseDuties duties;
    private final Isolations isolations;
    private final Wording wording;

    IsolationRules(CaseMoments moments, CaseDuties duties, Isolations isolations, Wording wording) {
        this.moments = moments;
        this.duties = duties;
        this.isolations = isolations;
        this.wording = wording;
    }

    @Override
    public String form() {
        return Forms.ISOLATION;
    }

    @Override
    public Map<String, Object> computed(FormStep step) {
        return Map.of("legalBases", wording.say("intervention.isolation.legalBases"));
    }

    @Override
    public List<Refusal> refusals(FormStep step, Answers answers) {
        if (!answers.is("isolation", "yes")) {
            return List.of();
        }
        var isolation = isolations.of(answers);
        var term = isolation.lasting(isolation.until());
        var now = step.author().at();
        var from = isolation.from().toInstant();
        if (from.isBefore(moments.received(step.caseCode(), step.subject())) || from.isAfter(now.plus(AHEAD))) {
            return List.of(Refusal.of("isolationFrom", "intervention.isolation.start"));
        }
        if (term.isEmpty() || !isolation.end().isAfter(now)) {
            return List.of(Refusal.of("isolationUntil", "intervention.isolation.endsBeforeStart"));
        }
        return term.isTooLong() ? List.of(Refusal.of("isolationUntil", "intervention.isolation.tooLong")) : List.of();
    }

    @Override
    public Map<String, Object> carryOut(FormStep step, Answers answers) {
        if (answers.is("isolation", "no")) {
            duties.fulfil(new StepDuty(step.caseCode().value(), CaseOpening.TWELVE_HOURS, 1, step.subject()));
        }
        return Map.of();
    }
}
