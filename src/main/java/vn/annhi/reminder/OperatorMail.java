package vn.annhi.reminder;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mail to the operators of this installation; nothing when no address is configured. */
@Component
class OperatorMail {

    private final JavaMailSender sender;
    private final String from;
    private final String operator;

    OperatorMail(
            JavaMailSender sender,
            @Value("${annhi.mail-from}") String from,
            @Value("${annhi.operator-mail}") String operator) {
        this.sender = sender;
        this.from = from;
        this.operator = operator;
    }

    void send(String subject, String text) {
        if (operator.isBlank()) {
            return;
        }
        var message = sender.createMimeMessage();
        try {
            var mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            mail.setFrom(from);
            mail.setTo(operator);
            mail.setSubject(subject);
            mail.setText(text);
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        sender.send(message);
    }
}
