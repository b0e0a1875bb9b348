package vn.annhi.reminder.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.annhi.reminder.MailOffice;

/** Mail that comes back after a server took it: a real IMAP mailbox, reports as mail servers write them. */
@ExtendWith(OutputCaptureExtension.class)
class BounceTest extends MailOffice {

    private static final String OURS = "an-nhi@phongtho.example";
    private static final String RETURNED =
            "Content-Type: text/rfc822-headers\r\n\r\nSubject: Việc mới\r\nMessage-ID: %s\r\n";

    private final GreenMail mailbox = new GreenMail(ServerSetup.IMAP.dynamicPort());

    @BeforeAll
    void open() {
        mailbox.start();
        mailbox.setUser(OURS, OURS, "secret");
    }

    @BeforeEach
    void empty() throws Exception {
        mailbox.purgeEmailFromAllMailboxes();
    }

    @AfterAll
    void close() {
        mailbox.stop();
    }

    @Test
    void aLetterThatComesBackHasFailedAndItsAddressIsToBeCorrected(CapturedOutput log) throws Exception {
        give("PT-2027-000001", CHAIR);
        node.round();
        arrives(report("failed", "5.1.1", "smtp; 550 5.1.1 <muongso.chutich@phongtho.example>: unknown", sent()));

        read();
        node.round();

        assertThat(balance()).isEqualTo(Map.of("failed bounced 550", 1, "dropped no-address", 1));
        assertThat(node.chores()).contains("muongso.chutich");
        assertThat(log.getAll()).contains("bounced 550").doesNotContain("muongso.chutich@", "unknown");
        assertThat(mailbox.getUserManager().getUser(OURS)).isNotNull();
    }

    @Test
    void theSameReportTwiceCountsOnceAndALaterChoreIsAnotherLetters() throws Exception {
        give("PT-2027-000002", CHAIR);
        node.round();
        int before = node.chores().size();
        arrives(report("failed", "5.2.1", "smtp; 552 disabled", sent()));
        arrives(report("failed", "5.2.1", "smtp; 552 disabled", sent()));
        read();
        node.round();
        read();
        node.round();

        assertThat(node.chores()).hasSize(before + 1);
    }

    @Test
    void aReportWithoutReplyCodeIsABounceTooAndOneWithTheWholeMail() throws Exception {
        give("PT-2027-000003", CHAIR);
        node.round();
        arrives(report("failed", "5.4.300", "X-Outlook; message expired", sent())
                .replace("text/rfc822-headers", "message/rfc822"));
        read();

        assertThat(balance()).isEqualTo(Map.of("failed bounced", 1, "dropped no-address", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delayed 4.4.1", "relayed 2.0.0", "delivered 2.1.5", "failed 4.4.7", "failed 2.0.0"})
    void whatMayStillArriveOrHasArrivedIsNoBounce(String said) throws Exception {
        give("PT-2027-000004", CHAIR);
        node.round();
        var words = said.split(" ");
        arrives(report(words[0], words[1], "smtp; 450 later", sent()));
        read();

        assertThat(balance()).isEqualTo(Map.of("sent", 1, "dropped no-address", 1));
    }

    @Test
    void whatIsNotOursOrNoReportChangesNothingAndStandsInNobodysWay() throws Exception {
        give("PT-2027-000005", CHAIR);
        node.round();
        var good = report("failed", "5.1.1", "smtp; 550 unknown", sent());
        arrives(report(
                "failed", "5.1.1", "smtp; 550 unknown", "<00000000-0000-0000-0000-000000000000@phongtho.example>"));
        arrives(report("failed", "5.1.1", "smtp; 550 unknown", "<x' or 1=1 --@phongtho.example>"));
        arrives(report("failed", "5.1.1", "smtp; 550 unknown", "no id"));
        arrives("Subject: out of office\r\nIn-Reply-To: " + sent() + "\r\n\r\nback on Monday\r\n");
        arrives(good.replace("multipart/report; report-type=delivery-status", "multipart/mixed"));
        arrives("Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nbroken");
        arrives("Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n".repeat(1000) + "--b--\r\n");
        arrives(good.replace("unknown", "u".repeat(1_100_000)));
        read();
        assertThat(balance()).isEqualTo(Map.of("sent", 1, "dropped no-address", 1));
        assertThat(unread()).as("all are read and kept").isZero();

        arrives(good);
        read();
        assertThat(balance()).isEqualTo(Map.of("failed bounced 550", 1, "dropped no-address", 1));
    }

    @Test
    void aReportIsReadAgainWhenTheDatabaseDidNotTakeIt() throws Exception {
        give("PT-2027-000006", CHAIR);
        node.round();
        arrives(report("failed", "5.1.1", "smtp; 550 5.1.1 unknown", sent()));
        database.sql().sql("alter table letter rename to letter_away").update();
        try {
            read();
        } finally {
            database.sql().sql("alter table letter_away rename to letter").update();
        }
        assertThat(balance()).containsEntry("sent", 1);

        read();

        assertThat(balance()).containsEntry("failed bounced 550", 1);
    }

    @Test
    void aMailboxThatIsAwayOrHangsIsReadTheNextTime(CapturedOutput log) throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            mailbox(silent.getLocalPort(), "127.0.0.1").read();
        }
        mailbox(1, "127.0.0.1").read();

        assertThat(log.getAll()).contains("cannot be read").doesNotContain("secret");
    }

    @Test
    void nothingIsReadWithoutAHost(CapturedOutput log) {
        mailbox(1, "").read();

        assertThat(log.getAll()).doesNotContain("cannot be read");
    }

    private void read() {
        mailbox(mailbox.getImap().getPort(), "127.0.0.1").read();
    }

    private BounceMailbox mailbox(int port, String host) {
        return new BounceMailbox(node.bean(BouncedLetters.class), host, port, false, OURS, "secret", "INBOX", "1500");
    }

    private String sent() {
        return database.sql()
                .sql("select message_id from letter order by id desc limit 1")
                .query(String.class)
                .single();
    }

    private void arrives(String mail) throws Exception {
        var bytes =
                ("From: MAILER-DAEMON@mail.example\r\nTo: " + OURS + "\r\n" + mail).getBytes(StandardCharsets.UTF_8);
        mailbox.getUserManager()
                .getUser(OURS)
                .deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    }

    private long unread() throws Exception {
        var unread = 0;
        for (var mail : mailbox.getManagers()
                .getImapHostManager()
                .getInbox(mailbox.getUserManager().getUser(OURS))
                .getMessages()) {
            unread += mail.getFlags().contains(Flags.Flag.SEEN) ? 0 : 1;
        }
        return unread;
    }

    private static String report(String action, String status, String diagnostic, String messageId) {
        return String.join(
                "\r\n",
                List.of(
                        "Subject: Undelivered Mail Returned to Sender",
                        "MIME-Version: 1.0",
                        "Content-Type: multipart/report; report-type=delivery-status; boundary=\"cut\"",
                        "",
                        "--cut",
                        "Content-Type: text/plain; charset=us-ascii",
                        "",
                        "I am sorry to tell you that your message could not be delivered.",
                        "",
                        "--cut",
                        "Content-Type: message/delivery-status",
                        "",
                        "Reporting-MTA: dns; mail.example",
                        "",
                        "Final-Recipient: rfc822; muongso.chutich@phongtho.example",
                        "Action: " + action,
                        "Status: " + status,
                        "Diagnostic-Code: " + diagnostic,
                        "",
                        "--cut",
                        RETURNED.formatted(messageId),
                        "--cut--",
                        ""));
    }
}
