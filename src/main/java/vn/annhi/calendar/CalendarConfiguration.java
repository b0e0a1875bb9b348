package vn.annhi.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The working calendar and the statutory clock over the shipped holiday table. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    WorkingCalendar workingCalendar() {
        return new WorkingCalendar(HolidayTable.load());
    }

    @Bean
    StatutoryClock statutoryClock(WorkingCalendar calendar) {
        return new StatutoryClock(calendar);
    }
}
