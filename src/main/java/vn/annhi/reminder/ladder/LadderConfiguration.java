package vn.annhi.reminder.ladder;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.annhi.obligation.TimeLimits;

/** The ladders, read and checked at start. */
@Configuration(proxyBeanMethods = false)
class LadderConfiguration {

    @Bean
    Ladders ladders(
            @Value("${annhi.reminder.ladders}") String rungs,
            @Value("${annhi.reminder.ladder-exceptions}") String exceptions,
            TimeLimits limits) {
        return Ladders.load(rungs, exceptions, limits.legalBases());
    }
}
