package vn.annhi.intervention;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Dossier;
import vn.annhi.procedure.Answers;

/** The office above reads why the commune was late, and nothing else of the case (D56 art. 24). */
@Component
class DelayRules implements StepRules {

    private final Dossier dossier;

    DelayRules(Dossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public String form() {
        return Forms.DIRECTION_OF_DELAY;
    }

    @Override
    public Map<String, Object> computed(FormStep step) {
        return dossier.latest(step.caseCode(), Forms.DELAY, step.subject())
                .map(delay -> new Answers(delay.data()).text("lateReason"))
                .<Map<String, Object>>map(reason -> Map.of("lateReason", reason))
                .orElse(Map.of());
    }
}
