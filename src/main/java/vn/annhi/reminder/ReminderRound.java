package vn.annhi.reminder;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.annhi.reminder.ledger.ReminderScan;
import vn.annhi.reminder.letter.LetterLedger;
import vn.annhi.reminder.letter.LetterSending;

/** Looks for what is to be sent and sends it; any number of nodes may do so at once. */
@Component
class ReminderRound {

    private final ReminderScan scan;
    private final LetterLedger letters;
    private final LetterSending sending;
    private final AddressTroubles troubles;
    private final Duration claimTimeout;
    private final Clock clock;
    private volatile boolean closing;

    ReminderRound(
            ReminderScan scan,
            LetterLedger letters,
            LetterSending sending,
            AddressTroubles troubles,
            @Value("${annhi.reminder.claim-timeout}") Duration claimTimeout,
            Clock clock) {
        this.scan = scan;
        this.letters = letters;
        this.sending = sending;
        this.troubles = troubles;
        this.claimTimeout = claimTimeout;
        this.clock = clock;
    }

    @Scheduled(cron = "${annhi.reminder.scan}", zone = "Asia/Ho_Chi_Minh")
    void run() {
        var now = clock.instant();
        letters.settleAbandoned(now.minus(claimTimeout), now);
        scan.run(now);
        while (!closing && sending.next()) {
            // One claim at a time: other nodes take theirs between ours
        }
        troubles.report();
    }

    /** A stop ends the round after the mail that is being handed over. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }
}
