package vn.annhi.reminder;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for what is to be sent and sends it; any number of nodes may do so at once. */
@Component
class NoticeRound {

    private final Recipients recipients;
    private final NoticeOpening opening;
    private final NoticeLedger ledger;
    private final NoticeSending sending;
    private final Post post;
    private final Duration claimTimeout;
    private final Clock clock;
    private volatile boolean closing;

    NoticeRound(
            Recipients recipients,
            NoticeOpening opening,
            NoticeLedger ledger,
            NoticeSending sending,
            Post post,
            @Value("${annhi.reminder.claim-timeout}") Duration claimTimeout,
            Clock clock) {
        this.recipients = recipients;
        this.opening = opening;
        this.ledger = ledger;
        this.sending = sending;
        this.post = post;
        this.claimTimeout = claimTimeout;
        this.clock = clock;
    }

    @Scheduled(cron = "${annhi.reminder.scan}", zone = "Asia/Ho_Chi_Minh")
    void run() {
        var now = clock.instant();
        var today = recipients.today();
        ledger.settleAbandoned(now.minus(claimTimeout), now);
        opening.open(today, post.domain(), now);
        opening.dropMoot(today, now);
        while (!closing && sending.next()) {
            // One claim at a time: other nodes take theirs between ours
        }
    }

    /** A stop ends the round after the mail that is being handed over. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }
}
