package vn.annhi.reminder.ledger;

import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.annhi.calendar.WorkingCalendar;

/** The send window of this installation, checked at start. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    SendWindow sendWindow(
            WorkingCalendar calendar,
            @Value("${annhi.reminder.send-from}") String from,
            @Value("${annhi.reminder.send-to}") String to,
            @Value("${annhi.reminder.digest-at}") String digest) {
        return new SendWindow(calendar, LocalTime.parse(from), LocalTime.parse(to), LocalTime.parse(digest));
    }
}
