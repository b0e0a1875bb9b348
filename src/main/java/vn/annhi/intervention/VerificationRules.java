package vn.annhi.intervention;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Dossier;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.Refusal;

/** Verification by the police: what they find out about the child's name and birth date counts (D56 art. 25.2). */
@Component
class VerificationRules implements StepRules {

    private final Dossier dossier;
    private final BirthDateRule birth;

    VerificationRules(Dossier dossier, BirthDateRule birth) {
        this.dossier = dossier;
        this.birth = birth;
    }

    @Override
    public String form() {
        return Forms.VERIFICATION;
    }

    @Override
    public List<Refusal> refusals(FormStep step, Answers answers) {
        return birth.refusals("verifiedBirthDate", answers, step.author().at());
    }

    @Override
    public Map<String, Object> carryOut(FormStep step, Answers answers) {
        dossier.identify(step.caseCode(), answers.given("verifiedName"), answers.date("verifiedBirthDate"));
        return Map.of();
    }
}
