package vn.annhi.care;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Dossier;
import vn.annhi.intervention.FormStep;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.Refusal;

/** A child of seven years or more is asked, and what it says is written down (Law on Children art. 60.3). */
@Component
class ChildVoice {

    private final Dossier dossier;
    private final Clock clock;

    ChildVoice(Dossier dossier, Clock clock) {
        this.dossier = dossier;
        this.clock = clock;
    }

    List<Refusal> refusals(FormStep step, Answers answers) {
        return mustBeAsked(step) && answers.given("childOpinion").isEmpty()
                ? List.of(Refusal.of("childOpinion", "care.voice"))
                : List.of();
    }

    /** Also where the age is unknown: who may be seven is asked. */
    private boolean mustBeAsked(FormStep step) {
        Optional<Integer> age = ChildAge.of(dossier.child(step.caseCode()), LocalDate.now(clock));
        return age.filter(years -> years < ChildAge.ASKED_FROM).isEmpty();
    }
}
