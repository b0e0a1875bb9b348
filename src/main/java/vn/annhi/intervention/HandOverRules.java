package vn.annhi.intervention;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Dossier;
import vn.annhi.procedure.Answers;

/** S6b: a refused hand-over is offered again, to the right commune, or the plan stays where the incident happened. */
@Component
class HandOverRules implements StepRules {

    private final Dossier dossier;

    HandOverRules(Dossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public String form() {
        return Forms.HAND_OVER_RESOLUTION;
    }

    @Override
    public Map<String, Object> prefilled(FormStep step) {
        return CaseResidence.known(dossier.file(step.caseCode()));
    }

    @Override
    public Map<String, Object> carryOut(FormStep step, Answers answers) {
        var again = answers.is("handOverAgain", "yes");
        var unit = again
                ? answers.text("residenceUnit")
                : dossier.file(step.caseCode()).incidentUnit();
        if (again) {
            dossier.residesIn(step.caseCode(), answers.given("residenceUnit"));
        }
        return CaseResidence.facts(unit);
    }
}
