package vn.annhi.reminder.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;
import vn.annhi.organisation.Addresses;
import vn.annhi.reminder.ledger.SendWindow;
import vn.annhi.reminder.mail.Answer;
import vn.annhi.reminder.mail.Content;
import vn.annhi.reminder.mail.LetterWriter;
import vn.annhi.reminder.mail.Line;
import vn.annhi.reminder.mail.Outcome;
import vn.annhi.reminder.mail.OutgoingMail;
import vn.annhi.reminder.mail.Post;
import vn.annhi.reminder.preference.MailPreference;
import vn.annhi.reminder.preference.MailPreferences;

/** Sends one letter after the other and writes down what became of it. */
@Component
public class LetterSending {

    private static final Logger LOG = LoggerFactory.getLogger(LetterSending.class);

    private final LetterLedger ledger;
    private final LetterContents contents;
    private final Addresses addresses;
    private final MailPreferences preferences;
    private final LetterWriter writer;
    private final Post post;
    private final SendWindow window;
    private final Retries retries;
    private final Clock clock;

    LetterSending(
            LetterLedger ledger,
            LetterContents contents,
            Addresses addresses,
            MailPreferences preferences,
            LetterWriter writer,
            Post post,
            SendWindow window,
            Retries retries,
            Clock clock) {
        this.ledger = ledger;
        this.contents = contents;
        this.addresses = addresses;
        this.preferences = preferences;
        this.writer = writer;
        this.post = post;
        this.window = window;
        this.retries = retries;
        this.clock = clock;
    }

    /** Sends the next letter; false when none is left or the server takes no mail at all now. */
    public boolean next() {
        var claim = ledger.claim(clock.instant());
        return claim.isPresent() && send(claim.get());
    }

    private boolean send(Claim claim) {
        var preference = preferences.of(claim.recipient());
        var opening = nextTry(claim, Duration.ZERO, preference);
        if (opening.isAfter(clock.instant())) {
            // It waited for a node or a mail server that came back at night
            ledger.putBack(claim, "out-of-hours", opening);
            return true;
        }
        var lines = contents.of(claim, clock.instant());
        if (lines.isEmpty()) {
            ledger.moot(claim, clock.instant());
            return true;
        }
        var mail = written(claim, lines, preference);
        return mail.isEmpty() || settle(claim, handOver(mail.get()), preference);
    }

    /** Nothing when it cannot be written, which is written down. */
    private Optional<OutgoingMail> written(Claim claim, List<Line> lines, MailPreference preference) {
        var address = addresses.of(claim.recipient());
        if (address.isEmpty()) {
            ledger.failed(claim, "no-address", clock.instant());
            return Optional.empty();
        }
        try {
            return Optional.of(post.compose(writer.write(new Content(
                    address.get(), preference.language(), claim.messageId(), claim.digest(), claim.resent(), lines))));
        } catch (MailPreparationException e) {
            // The message would quote the address
            LOG.warn("letter {} failed: its address is none", claim.id());
            ledger.failed(claim, "bad-address", clock.instant());
        } catch (RuntimeException e) {
            LOG.error("letter {} cannot be written", claim.id(), e);
            later(claim, new Answer(Outcome.POSTPONED, "unwritable"), preference);
        }
        return Optional.empty();
    }

    private Answer handOver(OutgoingMail mail) {
        try {
            post.send(mail);
            return Answer.ACCEPTED;
        } catch (MailException e) {
            return Answer.of(e, mail);
        }
    }

    private boolean settle(Claim claim, Answer answer, MailPreference preference) {
        switch (answer.outcome()) {
            case ACCEPTED -> ledger.sent(claim, clock.instant());
            case REFUSED, POSTPONED -> later(claim, answer, preference);
            case UNREACHED -> ledger.putBack(claim, answer.reason(), nextTry(claim, retries.first(), preference));
            case UNKNOWN -> {
                // Stays a sending without an outcome, like one that a crash cut off
            }
        }
        if (answer.outcome() != Outcome.ACCEPTED) {
            LOG.warn("letter {} at attempt {}: {}", claim.id(), claim.attempts(), answer.reason());
        }
        return answer.outcome() != Outcome.UNREACHED && answer.outcome() != Outcome.UNKNOWN;
    }

    private void later(Claim claim, Answer answer, MailPreference preference) {
        var refused = answer.outcome() == Outcome.REFUSED;
        var delay = refused ? retries.afterRefusal(claim.refusals()) : retries.afterPostponement(claim.attempts());
        if (delay.isEmpty()) {
            ledger.failed(claim, answer.reason(), clock.instant());
        } else if (refused) {
            ledger.refuse(claim, answer.reason(), nextTry(claim, delay.get(), preference));
        } else {
            ledger.postpone(claim, answer.reason(), nextTry(claim, delay.get(), preference));
        }
    }

    /** What may wait is not tried at night. */
    private Instant nextTry(Claim claim, Duration delay, MailPreference preference) {
        var then = clock.instant().plus(delay);
        return claim.urgent() ? then : window.firstMoment(then, preference.quiet());
    }
}
