package vn.annhi.reminder.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** A mail that knows whether its text went out to the server: from then on silence does not mean "not delivered". */
public final class OutgoingMail extends MimeMessage {

    private boolean handedOver;

    OutgoingMail(Session session) {
        super(session);
    }

    boolean handedOver() {
        return handedOver;
    }

    @Override
    public void writeTo(OutputStream server, String[] ignored) throws IOException, MessagingException {
        super.writeTo(server, ignored);
        handedOver = true;
    }
}
