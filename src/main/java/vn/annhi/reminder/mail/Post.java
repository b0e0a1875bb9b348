package vn.annhi.reminder.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import vn.annhi.datafile.DataFileException;

/** Turns letters into mail and hands them to the mail server; the only way out. */
@Component
public class Post {

    private static final String UTF_8 = "UTF-8";

    private final JavaMailSender sender;
    private final InternetAddress from;
    private final Clock clock;

    Post(JavaMailSender sender, @Value("${annhi.mail-from}") String from, Clock clock) {
        this.sender = sender;
        this.from = address(from);
        this.clock = clock;
    }

    /** What follows the @ of the sender's address: where our Message-IDs are unique. */
    String domain() {
        var address = from.getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** The letter as mail; throws {@link MailPreparationException} when its address is none. */
    public OutgoingMail compose(Letter letter) {
        var mail = new OutgoingMail(sender.createMimeMessage().getSession());
        try {
            mail.setFrom(from);
            mail.setRecipient(RecipientType.TO, new InternetAddress(letter.to(), true));
            mail.setSubject(letter.subject(), UTF_8);
            mail.setSentDate(Date.from(clock.instant()));
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setHeader("X-Auto-Response-Suppress", "All");
            if (letter.messageId().isPresent()) {
                mail.setHeader("Message-ID", letter.messageId().get());
            }
            fill(mail, letter);
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        return mail;
    }

    /** Hands the mail over; throws {@link MailException} unless the server took it. */
    public void send(OutgoingMail mail) {
        sender.send(mail);
    }

    private static void fill(OutgoingMail mail, Letter letter) throws MessagingException {
        if (letter.html().isEmpty()) {
            mail.setText(letter.text(), UTF_8);
            return;
        }
        var alternatives = alternatives(letter.text(), letter.html().get());
        if (letter.entries().isEmpty()) {
            mail.setContent(alternatives);
            return;
        }
        var body = new MimeBodyPart();
        body.setContent(alternatives);
        var mixed = new MimeMultipart("mixed", body);
        for (var entry : letter.entries()) {
            mixed.addBodyPart(attachment(entry));
        }
        mail.setContent(mixed);
    }

    private static MimeBodyPart attachment(CalendarEntry entry) throws MessagingException {
        var type = "text/calendar; charset=UTF-8; method=" + entry.method();
        var part = new MimeBodyPart();
        part.setDataHandler(
                new DataHandler(new ByteArrayDataSource(entry.text().getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setFileName(entry.fileName());
        return part;
    }

    private static MimeMultipart alternatives(String text, String html) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(text, UTF_8);
        var rich = new MimeBodyPart();
        rich.setText(html, UTF_8, "html");
        return new MimeMultipart("alternative", plain, rich);
    }

    private static InternetAddress address(String from) {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException e) {
            throw new DataFileException("annhi.mail-from", 0, "'" + from + "' is not a mail address");
        }
    }
}
