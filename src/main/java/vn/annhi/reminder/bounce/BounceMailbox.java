package vn.annhi.reminder.bounce;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the mailbox that undelivered mail comes back to. Mails are flagged as seen and kept; several nodes may read it, as
 * each bounce counts once. Nothing of a mail is ever logged: it names people.
 */
@Component
class BounceMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
    private static final int LARGEST = 1_000_000;
    private static final int AT_ONCE = 500;

    private final BouncedLetters letters;
    private final String host;
    private final int port;
    private final String protocol;
    private final String user;
    private final String password;
    private final String folder;
    private final String patience;

    BounceMailbox(
            BouncedLetters letters,
            @Value("${annhi.bounces.host}") String host,
            @Value("${annhi.bounces.port}") int port,
            @Value("${annhi.bounces.tls}") boolean tls,
            @Value("${annhi.bounces.user}") String user,
            @Value("${annhi.bounces.password}") String password,
            @Value("${annhi.bounces.folder}") String folder,
            @Value("${annhi.bounces.timeout:30000}") String patience) {
        this.letters = letters;
        this.host = host;
        this.port = port;
        this.protocol = tls ? "imaps" : "imap";
        this.user = user;
        this.password = password;
        this.folder = folder;
        this.patience = patience;
    }

    /** Every five minutes; nothing without a host. A mailbox that is away is read the next time. */
    @Scheduled(cron = "${annhi.bounces.read}", zone = "Asia/Ho_Chi_Minh")
    void read() {
        if (host.isBlank()) {
            return;
        }
        try (var store = session().getStore()) {
            store.connect(host, port, user, password);
            try (var inbox = store.getFolder(folder)) {
                inbox.open(Folder.READ_WRITE);
                var unread = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (var mail : Arrays.asList(unread).subList(0, Math.min(unread.length, AT_ONCE))) {
                    read(mail);
                }
            }
        } catch (MessagingException | DataAccessException e) {
            LOG.warn(
                    "the mailbox of undelivered mail cannot be read: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** One that cannot be read is flagged all the same: it would stand in the way for ever. */
    private void read(Message mail) throws MessagingException {
        Optional<Bounce> bounce = Optional.empty();
        try {
            if (mail.getSize() <= LARGEST) {
                // A copy, so that no broken part is asked of the server again and again
                bounce = Bounce.in(new MimeMessage((MimeMessage) mail));
            }
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.warn(
                    "a mail in the mailbox of undelivered mail cannot be read: {}",
                    e.getClass().getSimpleName());
        }
        bounce.ifPresent(this::settle); // where that fails, the mail stays unread
        mail.setFlag(Flags.Flag.SEEN, true);
    }

    private void settle(Bounce bounce) {
        if (letters.settle(bounce)) {
            LOG.warn("a letter came back: {}", bounce.reason());
        }
    }

    private Session session() {
        var settings = new Properties();
        settings.put("mail.store.protocol", protocol);
        for (var kind : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            settings.put("mail." + protocol + "." + kind, patience);
        }
        settings.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        // To look at a mail does not yet mean to have dealt with it
        settings.put("mail." + protocol + ".peek", "true");
        return Session.getInstance(settings);
    }
}
