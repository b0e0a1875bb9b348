package vn.annhi.reminder;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ladders, read and checked at start. */
@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {

    @Bean
    Ladders ladders(@Value("${annhi.reminder.ladders}") String file) {
        return Ladders.load(file);
    }
}
