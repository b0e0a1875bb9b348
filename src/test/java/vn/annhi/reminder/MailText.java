package vn.annhi.reminder;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mail as its reader sees it: both alternatives, and every header decoded. */
public record MailText(String subject, String plain, String html, String headers, String raw) {

    /** The caught mails whose subject has that case code. */
    public static List<MailText> about(String code, GreenMail box) {
        return Stream.of(box.getReceivedMessages())
                .filter(mail -> subject(mail).contains(code))
                .map(MailText::of)
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException("a caught mail cannot be read", e);
        }
    }

    public static MailText of(MimeMessage mail) {
        try {
            return read(mail);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a caught mail cannot be read", e);
        }
    }

    private static MailText read(MimeMessage mail) throws MessagingException, IOException {
        var whole = (Multipart) mail.getContent();
        var parts = whole.getBodyPart(0).getContent() instanceof Multipart alternatives ? alternatives : whole;
        var raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        return new MailText(
                mail.getSubject(),
                parts.getBodyPart(0).getContent().toString(),
                parts.getBodyPart(1).getContent().toString(),
                Collections.list(mail.getAllHeaderLines()).stream()
                        .map(MailText::decoded)
                        .collect(Collectors.joining("\n")),
                raw.toString(StandardCharsets.ISO_8859_1));
    }

    /** All that can be read in it, by a person or a machine. */
    public String everything() {
        return String.join("\n", subject, plain, html, headers, raw);
    }

    private static String decoded(String header) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(header));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
