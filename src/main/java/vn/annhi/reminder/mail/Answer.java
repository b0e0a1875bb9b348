package vn.annhi.reminder.mail;

import jakarta.mail.MessagingException;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * A mail server's answer.
 *
 * @param reason a code for the ledger, without any text of the server's: that could name the person
 */
public record Answer(Outcome outcome, String reason) {

    /** The server goes down (RFC 5321, 3.8): nothing to do with this person. */
    private static final int SHUTTING_DOWN = 421;

    /** It has it. */
    public static final Answer ACCEPTED = new Answer(Outcome.ACCEPTED, "accepted");

    /** Reads what the failed handing-over of that mail means. */
    public static Answer of(MailException failure, OutgoingMail mail) {
        var reply = reply(failure);
        if (reply.isPresent() && reply.getAsInt() >= 500) {
            return new Answer(Outcome.REFUSED, "refused " + reply.getAsInt());
        }
        if (reply.isPresent() && reply.getAsInt() != SHUTTING_DOWN) {
            return new Answer(Outcome.POSTPONED, "postponed " + reply.getAsInt());
        }
        if (!mail.handedOver() || reply.isPresent()) {
            return new Answer(Outcome.UNREACHED, "no-server");
        }
        return failures(failure).length == 0 ? ACCEPTED : new Answer(Outcome.UNKNOWN, "no-outcome");
    }

    /** The reply about this person or this text, 400 to 599. One about the sender or the connection concerns all mail. */
    private static OptionalInt reply(MailException failure) {
        return Stream.of(failures(failure))
                .flatMap(each -> Stream.iterate(each, next -> next != null, Answer::next))
                .mapToInt(Answer::code)
                .filter(code -> code >= 400 && code <= 599)
                .findFirst();
    }

    private static int code(Exception failure) {
        if (failure instanceof SMTPAddressFailedException recipient) {
            return recipient.getReturnCode();
        }
        return failure instanceof SMTPSendFailedException command
                        && !command.getCommand().startsWith("MAIL")
                ? command.getReturnCode()
                : 0;
    }

    /** Empty when the mail was taken and only the farewell failed. */
    private static Exception[] failures(MailException failure) {
        return failure instanceof MailSendException sending
                ? sending.getMessageExceptions()
                : new Exception[] {failure};
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }
}
