package vn.annhi.reminder.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;

/**
 * A mail of ours that will never arrive.
 *
 * @param messageId of the mail that came back
 * @param reason for the ledger: {@code bounced} and the mail server's reply code, if the report has one
 */
record Bounce(String messageId, String reason) {

    private static final Pattern REPLY = Pattern.compile("smtp;\\s*(5[0-9]{2})\\b.*", Pattern.DOTALL);
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,200}>");
    private static final int PARTS = 10;

    /** The bounce that a mail reports; nothing for mail that is none, is only delayed, or does not say which mail. */
    static Optional<Bounce> in(MimeMessage mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report")) {
            return Optional.empty();
        }
        var report = new MultipartReport(mail.getDataHandler().getDataSource());
        if (report.getCount() > PARTS || !(report.getReport() instanceof DeliveryStatus status)) {
            return Optional.empty();
        }
        var failed = IntStream.range(0, status.getRecipientDSNCount())
                .mapToObj(status::getRecipientDSN)
                .filter(Bounce::isFinal)
                .findFirst();
        return failed.isEmpty() ? Optional.empty() : returned(report).map(id -> new Bounce(id, reason(failed.get())));
    }

    private static boolean isFinal(InternetHeaders recipient) {
        return header(recipient, "Action").equalsIgnoreCase("failed")
                && header(recipient, "Status").startsWith("5.");
    }

    private static String reason(InternetHeaders recipient) {
        var reply = REPLY.matcher(header(recipient, "Diagnostic-Code"));
        return reply.matches() ? "bounced " + reply.group(1) : "bounced";
    }

    private static Optional<String> returned(MultipartReport report) throws MessagingException {
        var mail = Optional.ofNullable(report.getReturnedMessage());
        return mail.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(mail.get().getMessageID())
                        .map(String::strip)
                        .filter(id -> MESSAGE_ID.matcher(id).matches());
    }

    private static String header(InternetHeaders headers, String name) {
        var value = headers.getHeader(name, null);
        return value == null ? "" : value.strip();
    }
}
