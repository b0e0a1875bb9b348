package vn.annhi.care;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.annhi.intervention.FormStep;
import vn.annhi.intervention.StepRules;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.Refusal;

/** The child is handed over: at once when it cannot wait, papers later (D56 art. 32.4, 42.4), or after the decision (42.7). */
@Configuration(proxyBeanMethods = false)
class HandOver {

    private record AtOnce(Clock clock) implements StepRules {

        @Override
        public String form() {
            return CareForms.PLACED_AT_ONCE;
        }

        @Override
        public List<Refusal> refusals(FormStep step, Answers answers) {
            return ahead(answers, "placedAt", clock);
        }
    }

    private record AfterDecision(ChosenCarers carers, CareCourse course, Clock clock) implements StepRules {

        @Override
        public String form() {
            return CareForms.HAND_OVER;
        }

        @Override
        public Map<String, Object> computed(FormStep step) {
            return Map.of("carer", carers.say(step.caseCode()));
        }

        @Override
        public List<Refusal> refusals(FormStep step, Answers answers) {
            return ahead(answers, "placedAt", clock);
        }

        @Override
        public Map<String, Object> carryOut(FormStep step, Answers answers) {
            course.place(step, moment(answers, "placedAt"));
            return Map.of();
        }
    }

    /** Nothing is written down before it has happened. */
    static List<Refusal> ahead(Answers answers, String field, Clock clock) {
        return moment(answers, field).isAfter(clock.instant()) ? List.of(Refusal.of(field, "care.ahead")) : List.of();
    }

    static Instant moment(Answers answers, String field) {
        return OffsetDateTime.parse(answers.text(field)).toInstant();
    }

    @Bean
    StepRules handOverAtOnce(Clock clock) {
        return new AtOnce(clock);
    }

    @Bean
    StepRules handOverAfterDecision(ChosenCarers carers, CareCourse course, Clock clock) {
        return new AfterDecision(carers, course, clock);
    }
}
