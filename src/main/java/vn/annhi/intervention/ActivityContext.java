package vn.annhi.intervention;

import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Child;
import vn.annhi.dossier.Dossier;
import vn.annhi.organisation.Officers;
import vn.annhi.wording.Wording;

/** What a sector unit must know to carry out its activity, and no more: which child, which case, whom to call. */
@Component
class ActivityContext {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Dossier dossier;
    private final Plans plans;
    private final Officers officers;
    private final Wording wording;

    ActivityContext(Dossier dossier, Plans plans, Officers officers, Wording wording) {
        this.dossier = dossier;
        this.plans = plans;
        this.officers = officers;
        this.wording = wording;
    }

    String of(FormStep step) {
        var child = dossier.child(step.caseCode());
        return wording.say(
                "intervention.activity.context",
                child.fullName().orElseGet(() -> wording.say("intervention.child.unnamed")),
                wording.say("intervention.child.sex." + child.sex()),
                age(child),
                step.caseCode().value(),
                officers.name(plans.drafter(step.caseCode(), step.cycle())));
    }

    private String age(Child child) {
        return child.birthDate()
                .map(born -> wording.say("intervention.child.born", DAY.format(born)))
                .or(() -> child.estimatedAge().map(age -> wording.say("intervention.child.about", age)))
                .orElseGet(() -> wording.say("intervention.child.ageUnknown"));
    }
}
