package vn.annhi.intervention;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.annhi.procedure.Answers;

/** S5: Mẫu 02; the totals are counted here, never typed. */
@Component
class InitialRiskRules implements StepRules {

    static final List<String> HARM = List.of("harmLevel", "continuedHarm");
    static final List<String> PROTECTION = List.of("selfProtection", "adultProtection");

    @Override
    public String form() {
        return Forms.INITIAL_RISK;
    }

    @Override
    public Map<String, Object> derived(Answers answers) {
        return Levels.totals(answers, HARM, PROTECTION);
    }
}
