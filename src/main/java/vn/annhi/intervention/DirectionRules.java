package vn.annhi.intervention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.intervention.policy.Age;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.Refusal;
import vn.annhi.wording.Wording;

/** S4, G2: the chair directs verification, takes the case on, or rejects it; someone known to be 16 is no child. */
@Component
class DirectionRules implements StepRules {

    private final Dossier dossier;
    private final EndingRules endings;
    private final Wording wording;
    private final Clock clock;

    DirectionRules(Dossier dossier, EndingRules endings, Wording wording, Clock clock) {
        this.dossier = dossier;
        this.endings = endings;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public String form() {
        return Forms.DIRECTION;
    }

    @Override
    public Map<String, Object> computed(FormStep step) {
        var child = dossier.child(step.caseCode());
        var age = knownAge(step.caseCode()).or(() -> child.estimatedAge().map(Age::new));
        var warning = age.filter(known -> !known.isChild())
                .map(known -> wording.say("intervention.age.notAChild", known.years()))
                .orElseGet(() -> wording.say("intervention.age.child"));
        return Map.of("ageWarning", warning);
    }

    @Override
    public List<Refusal> refusals(FormStep step, Answers answers) {
        var adult = knownAge(step.caseCode()).filter(age -> !age.isChild());
        if (answers.is("acceptance", "accepted") && adult.isPresent()) {
            return List.of(Refusal.of(
                    "acceptance", "intervention.age.cannotAccept", adult.get().years()));
        }
        if (answers.given("duplicateOf").isPresent()) {
            return endings.ofKept(step.caseCode(), answers.text("duplicateOf"), "duplicateOf");
        }
        return List.of();
    }

    /** The age on the day of receipt by the birth date; an estimate never turns a child away. */
    private Optional<Age> knownAge(CaseCode code) {
        var received = LocalDate.ofInstant(dossier.file(code).receivedAt(), clock.getZone());
        return dossier.child(code).birthDate().map(birth -> Age.on(received, birth));
    }
}
