package vn.annhi.intervention;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.annhi.procedure.Answers;

/** U6: the child is in a safe place: the measures of the 12 hours have been applied (D56 art. 32.2, 32.4, 42.4). */
@Configuration(proxyBeanMethods = false)
class PlacementRules {

    private record Placed(String form, CaseDuties duties) implements StepRules {

        @Override
        public Map<String, Object> carryOut(FormStep step, Answers answers) {
            if (!answers.is("carerFound", "no")) {
                duties.fulfil(new StepDuty(step.caseCode().value(), CaseOpening.TWELVE_HOURS, 1, step.subject()));
            }
            return Map.of();
        }
    }

    @Bean
    StepRules placement(CaseDuties duties) {
        return new Placed(Forms.PLACEMENT, duties);
    }

    @Bean
    StepRules admission(CaseDuties duties) {
        return new Placed(Forms.ADMISSION, duties);
    }
}
