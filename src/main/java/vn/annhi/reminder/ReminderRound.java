package vn.annhi.reminder;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.annhi.reminder.ledger.ReminderScan;

/** Looks for what is to be sent and sends it; any number of nodes may do so at once. */
@Component
class ReminderRound {

    private final ReminderScan scan;
    private final Clock clock;

    ReminderRound(ReminderScan scan, Clock clock) {
        this.scan = scan;
        this.clock = clock;
    }

    @Scheduled(cron = "${annhi.reminder.scan}", zone = "Asia/Ho_Chi_Minh")
    void run() {
        scan.run(clock.instant());
    }
}
