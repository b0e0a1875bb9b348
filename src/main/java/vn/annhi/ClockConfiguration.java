package vn.annhi;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.annhi.calendar.StatutoryClock;

/** The one clock, in Vietnamese time. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    Clock clock() {
        return Clock.system(StatutoryClock.ZONE);
    }
}
