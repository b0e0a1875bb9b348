package vn.annhi.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.annhi.calendar.WorkingCalendar;
import vn.annhi.wording.Wording;

/**
 * Tells the operators once a day that days off of a year are not in the table (Labour Code 112.3): until they are,
 * deadlines over Tết and other holidays may be wrong.
 */
@Component
class HolidayAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(HolidayAlarm.class);
    private static final String KIND = "holiday-table";

    private final WorkingCalendar calendar;
    private final SentReminders sent;
    private final OperatorMail mail;
    private final Wording wording;
    private final Clock clock;

    HolidayAlarm(WorkingCalendar calendar, SentReminders sent, OperatorMail mail, Wording wording, Clock clock) {
        this.calendar = calendar;
        this.sent = sent;
        this.mail = mail;
        this.wording = wording;
        this.clock = clock;
    }

    /** Every day at 07:00 Vietnamese time, and after each start. A mail that fails is tried again at the next check. */
    @Scheduled(cron = "0 0 7 * * *", zone = "Asia/Ho_Chi_Minh")
    @EventListener(ApplicationReadyEvent.class)
    void check() {
        var missing = calendar.missingYears(LocalDate.now(clock));
        if (missing.isEmpty()) {
            return;
        }
        var years = missing.stream().map(Object::toString).collect(Collectors.joining(", "));
        try {
            sent.oncePerDay(KIND, () -> tell(years));
        } catch (MailException e) {
            LOG.error("the operators could not be told that the holiday table is incomplete", e);
        }
    }

    private void tell(String years) {
        LOG.warn("data/calendar lacks the announced days off of {}: deadlines in these years are provisional", years);
        mail.send(wording.say("reminder.holidays.subject", years), wording.say("reminder.holidays.text", years));
    }
}
