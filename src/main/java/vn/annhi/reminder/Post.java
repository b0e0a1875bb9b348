package vn.annhi.reminder;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
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
class Post {

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
    OutgoingMail compose(Letter letter) {
        var mail = new OutgoingMail(sender.createMimeMessage().getSession());
        try {
            mail.setFrom(from);
            mail.setRecipient(RecipientType.TO, new InternetAddress(letter.to(), true));
            mail.setSubject(letter.subject(), UTF_8);
            mail.setSentDate(Date.from(clock.instant()));
            mail.setHeader("Auto-Submitted", "auto-generated");
            if (letter.messageId().isPresent()) {
                mail.setHeader("Message-ID", letter.messageId().get());
            }
            if (letter.html().isPresent()) {
                mail.setContent(alternatives(letter.text(), letter.html().get()));
            } else {
                mail.setText(letter.text(), UTF_8);
            }
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        return mail;
    }

    /** Hands the mail over; throws {@link MailException} unless the server took it. */
    void send(OutgoingMail mail) {
        sender.send(mail);
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
