package vn.annhi.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.annhi.intervention.FormStep;
import vn.annhi.intervention.StepRules;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.Refusal;

/** Mẫu 11: the worker of the carer's commune verifies that the carer may take the child (D56 art. 42.1). */
@Component
class CarerCheck implements StepRules {

    private final ChosenCarers carers;
    private final ChildVoice voice;

    CarerCheck(ChosenCarers carers, ChildVoice voice) {
        this.carers = carers;
        this.voice = voice;
    }

    @Override
    public String form() {
        return CareForms.CARER_CHECK;
    }

    @Override
    public Map<String, Object> computed(FormStep step) {
        return Map.of("carer", carers.say(step.caseCode()));
    }

    @Override
    public List<Refusal> refusals(FormStep step, Answers answers) {
        var refusals = new ArrayList<>(voice.refusals(step, answers));
        if (answers.is("carerFit", "no")) {
            return refusals;
        }
        if (!CarerConditions.areMet(answers)) {
            refusals.add(Refusal.of("carerFit", "care.fit.conditions"));
        }
        if (answers.is("parentsConsent", "refused")) {
            refusals.add(Refusal.of("parentsConsent", "care.fit.consent"));
        }
        var alreadyThere = carers.choice(step.caseCode()).is("placed", "yes");
        if (!carers.of(step.caseCode()).isRelative() && !alreadyThere && !CarerConditions.haveMetTwice(answers)) {
            refusals.add(Refusal.of("secondContact", "care.fit.contacts"));
        }
        return refusals;
    }
}
