package vn.annhi.reminder;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;
import vn.annhi.obligation.Obligations;
import vn.annhi.organisation.Officers;

/** Sends one notice after the other and writes down what became of it. */
@Component
class NoticeSending {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeSending.class);

    private final NoticeLedger ledger;
    private final Obligations obligations;
    private final Officers officers;
    private final OpeningLetter letter;
    private final Post post;
    private final List<Duration> retryAfter;
    private final Clock clock;

    NoticeSending(
            NoticeLedger ledger,
            Obligations obligations,
            Officers officers,
            OpeningLetter letter,
            Post post,
            @Value("${annhi.reminder.retry-after}") List<Duration> retryAfter,
            Clock clock) {
        this.ledger = ledger;
        this.obligations = obligations;
        this.officers = officers;
        this.letter = letter;
        this.post = post;
        this.retryAfter = retryAfter;
        this.clock = clock;
    }

    /** Sends the next notice; false when none is left or the server takes no mail at all now. */
    boolean next() {
        var claim = ledger.claim(clock.instant());
        return claim.isPresent() && send(claim.get());
    }

    private boolean send(Claim claim) {
        var duty = obligations.ofTask(claim.taskId());
        if (duty.isEmpty()) {
            // Given to another task since the claim: the next round drops it
            ledger.postpone(claim, "given-anew", retryAfter.get(0), clock.instant());
            return true;
        }
        OutgoingMail mail;
        try {
            var address = officers.email(claim.recipient()).orElseThrow();
            mail = post.compose(letter.write(claim, duty.get(), address));
        } catch (MailPreparationException e) {
            // The message would quote the address
            LOG.warn("notice {} failed: its address is none", claim.id());
            ledger.failed(claim, "bad-address", clock.instant());
            return true;
        } catch (RuntimeException e) {
            LOG.error("notice {} cannot be written", claim.id(), e);
            ledger.failed(claim, "unwritable", clock.instant());
            return true;
        }
        return settle(claim, handOver(mail));
    }

    private Answer handOver(OutgoingMail mail) {
        try {
            post.send(mail);
            return Answer.ACCEPTED;
        } catch (MailException e) {
            return Answer.of(e, mail);
        }
    }

    private boolean settle(Claim claim, Answer answer) {
        var now = clock.instant();
        switch (answer.outcome()) {
            case ACCEPTED -> ledger.sent(claim, now);
            case REFUSED -> ledger.failed(claim, answer.reason(), now);
            case POSTPONED -> ledger.postpone(claim, answer.reason(), delay(claim.attempts()), now);
            case UNREACHED -> ledger.postpone(claim, answer.reason(), retryAfter.get(0), now);
            case UNKNOWN -> {
                // Stays a sending without an outcome, like one that a crash cut off
            }
        }
        if (answer.outcome() != Outcome.ACCEPTED) {
            LOG.warn("notice {} at attempt {}: {}", claim.id(), claim.attempts(), answer.reason());
        }
        return answer.outcome() != Outcome.UNREACHED && answer.outcome() != Outcome.UNKNOWN;
    }

    private Duration delay(int attempts) {
        return retryAfter.get(Math.min(attempts, retryAfter.size()) - 1);
    }
}
