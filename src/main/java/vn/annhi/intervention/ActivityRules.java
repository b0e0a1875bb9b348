package vn.annhi.intervention;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** S11: the forms of one activity show what the plan says of it; a sector unit sees no more of the case. */
@Configuration(proxyBeanMethods = false)
class ActivityRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private record Activity(String form, Plans plans, ActivityContext context) implements StepRules {

        @Override
        public Map<String, Object> computed(FormStep step) {
            var activity = plans.activity(step.subject());
            return Map.of(
                    "activityName", activity.name(),
                    "activityPeriod", DAY.format(activity.startsOn()) + " – " + DAY.format(activity.endsOn()),
                    "activityContext", context.of(step));
        }
    }

    @Bean
    StepRules activityAcceptance(Plans plans, ActivityContext context) {
        return new Activity("hoat-dong-tiep-nhan", plans, context);
    }

    @Bean
    StepRules activityWork(Plans plans, ActivityContext context) {
        return new Activity("hoat-dong-thuc-hien", plans, context);
    }

    @Bean
    StepRules activityConfirmation(Plans plans, ActivityContext context) {
        return new Activity("hoat-dong-xac-nhan", plans, context);
    }

    @Bean
    StepRules activityRefusal(Plans plans, ActivityContext context) {
        return new Activity("hoat-dong-giai-quyet", plans, context);
    }
}
