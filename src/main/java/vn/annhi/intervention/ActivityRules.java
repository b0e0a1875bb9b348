package vn.annhi.intervention;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.annhi.procedure.Answers;

/** S11: the forms of one activity show what the plan says of it; a sector unit sees no more of the case. */
@Configuration(proxyBeanMethods = false)
class ActivityRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private record Activity(String form, Map<String, Map<String, String>> stages, Plans plans, ActivityContext context)
            implements StepRules {

        @Override
        public Map<String, Object> computed(FormStep step) {
            var activity = plans.activity(step.subject());
            return Map.of(
                    "activityName", activity.name(),
                    "activityPeriod", DAY.format(activity.startsOn()) + " – " + DAY.format(activity.endsOn()),
                    "activityContext", context.of(step));
        }

        /** The answer says how far the activity has come. */
        @Override
        public Map<String, Object> carryOut(FormStep step, Answers answers) {
            stages.forEach((field, stage) -> Optional.ofNullable(stage.get(answers.text(field)))
                    .ifPresent(reached -> plans.reach(step.subject(), reached)));
            return Map.of();
        }
    }

    @Bean
    StepRules activityAcceptance(Plans plans, ActivityContext context) {
        return new Activity(
                "hoat-dong-tiep-nhan", Map.of("activityAnswer", Map.of("accepted", "accepted")), plans, context);
    }

    @Bean
    StepRules activityWork(Plans plans, ActivityContext context) {
        return new Activity(
                "hoat-dong-thuc-hien", Map.of("activityReport", Map.of("result", "reported")), plans, context);
    }

    @Bean
    StepRules activityConfirmation(Plans plans, ActivityContext context) {
        return new Activity(
                "hoat-dong-xac-nhan",
                Map.of("confirmation", Map.of("confirmed", "confirmed", "returned", "accepted")),
                plans,
                context);
    }

    @Bean
    StepRules activityRefusal(Plans plans, ActivityContext context) {
        return new Activity("hoat-dong-giai-quyet", Map.of("askAgain", Map.of("no", "dropped")), plans, context);
    }
}
