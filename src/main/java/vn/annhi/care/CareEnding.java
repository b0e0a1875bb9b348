package vn.annhi.care;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.annhi.intervention.FormStep;
import vn.annhi.intervention.StepRules;
import vn.annhi.procedure.Answers;

/** Mẫu 15 and 16: the care is asked to end, and the chair who decided on it ends it or not (D56 art. 48; Law art. 69). */
@Configuration(proxyBeanMethods = false)
class CareEnding {

    private record Request(ChosenCarers carers) implements StepRules {

        @Override
        public String form() {
            return CareForms.ENDING_REQUEST;
        }

        @Override
        public Map<String, Object> computed(FormStep step) {
            return Map.of("carer", carers.say(step.caseCode()));
        }
    }

    private record Decision(ChosenCarers carers, CareCourse course) implements StepRules {

        @Override
        public String form() {
            return CareForms.ENDING;
        }

        @Override
        public Map<String, Object> computed(FormStep step) {
            return Map.of("carer", carers.say(step.caseCode()));
        }

        @Override
        public Map<String, Object> carryOut(FormStep step, Answers answers) {
            return switch (answers.text("careEnding")) {
                case "ended" -> {
                    course.close(step, answers.text("careOutcome"));
                    yield Map.of();
                }
                case "other" -> {
                    course.leave(step, "other");
                    yield Map.of("placed", false, "careFrom", "family");
                }
                default -> Map.of();
            };
        }
    }

    @Bean
    StepRules endingRequest(ChosenCarers carers) {
        return new Request(carers);
    }

    @Bean
    StepRules endingDecision(ChosenCarers carers, CareCourse course) {
        return new Decision(carers, course);
    }
}
