package vn.annhi.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;
import vn.annhi.calendar.TermUnit;
import vn.annhi.reminder.letter.LetterSending;

/** What becomes of a notice when the mail server refuses, hesitates, is away or says nothing, or the node dies. */
@ExtendWith(OutputCaptureExtension.class)
class DeliveryTest extends MailOffice {

    @Test
    void aMailServerThatIsAwayDelaysTheMailAndNothingIsLost() throws Exception {
        give("PT-2027-000001", WORKER);
        give("PT-2027-000002", WORKER);
        node.sender().setPort(1);
        node.round();
        assertThat(attempts()).as("a server that is away counts as no attempt").containsExactly(0, 0, 0, 0);
        clock.advance(Duration.ofMinutes(30));

        node.sender().setPort(box.getSmtp().getPort());
        node.round();

        assertThat(messageIds()).hasSize(4).doesNotHaveDuplicates();
        assertThat(balance()).isEqualTo(Map.of("late", 4));
    }

    @Test
    void aMailThatWaitsAMinuteIsNotYetLate() {
        give("PT-2027-000003", WORKER);
        clock.advance(Duration.ofMinutes(1));
        node.round();

        assertThat(balance()).isEqualTo(Map.of("sent", 2));
    }

    @Test
    void aRefusedAddressFailsAndStopsNobodyElse(CapturedOutput log) throws Exception {
        give("PT-2027-000004", WORKER);
        try (var server = new StubbornServer().on("RCPT TO:<muongso.bvte2@", "550 5.1.1 muongso.bvte2 unknown")) {
            node.sender().setPort(server.port());
            for (var wait : List.of(0, 9, 2, 58, 3)) {
                clock.advance(Duration.ofMinutes(wait));
                node.round();
            }

            assertThat(server.heard("RCPT TO:<muongso.bvte2@"))
                    .as("at once, after 10 minutes and after an hour")
                    .isEqualTo(3);
            assertThat(server.heard(".")).isEqualTo(1);
        }
        assertThat(balance()).isEqualTo(Map.of("sent", 1, "failed refused 550", 1));
        assertThat(log.getAll()).contains("refused 550").doesNotContain("muongso.bvte2@", "unknown");
        assertThat(node.chores()).as("whose address is to be corrected").containsOnlyOnce("muongso.bvte2");
        forgetTheStubbornServer();
    }

    @Test
    void aTextThatIsRefusedFails() throws Exception {
        give("PT-2027-000005", CHAIR);
        try (var server = new StubbornServer().on(".", "554 5.7.1 looks like spam")) {
            node.sender().setPort(server.port());
            for (int tries = 0; tries < 3; tries++) {
                node.round();
                clock.advance(Duration.ofHours(1));
            }
        }
        assertThat(balance()).isEqualTo(Map.of("failed refused 554", 1, "dropped no-address", 1));
    }

    @Test
    void notNowIsTriedAgainAtGrowingDistancesUntilItHasFailed() throws Exception {
        give("PT-2027-000006", CHAIR);
        try (var server = new StubbornServer().on("RCPT", "452 4.2.2 mailbox full")) {
            node.sender().setPort(server.port());
            var tries = List.of(0, 1, 6, 21, 81, 201, 441, 921);
            for (int minute = 0; minute <= 930; minute++) {
                node.round();
                int now = minute;
                assertThat(server.heard("RCPT"))
                        .as("tries until minute %s", minute)
                        .isEqualTo(tries.stream().filter(at -> at <= now).count());
                clock.advance(Duration.ofMinutes(1));
            }
        }
        assertThat(balance()).isEqualTo(Map.of("failed postponed 452", 1, "dropped no-address", 1));
    }

    @Test
    void whatMayWaitIsNotTriedAtNight() throws Exception {
        clock.set("2027-03-01T18:30:00");
        give("PT-2027-000016", CHAIR, "days", TermUnit.WORKING_DAYS);
        try (var server = new StubbornServer().on("RCPT", "452 4.2.2 mailbox full")) {
            node.sender().setPort(server.port());
            for (int minute = 0; minute <= 12 * 60; minute += 5) {
                node.round();
                clock.advance(Duration.ofMinutes(5));
            }

            assertThat(server.heard("RCPT")).as("18:30, 18:35, 18:40, 18:55").isEqualTo(4);
        }
    }

    @Test
    void aServerThatWantsNothingOfOursDoesNotCondemnTheRecipients() throws Exception {
        give("PT-2027-000007", WORKER);
        try (var server = new StubbornServer().on("MAIL", "550 relaying denied")) {
            node.sender().setPort(server.port());
            node.round();
        }
        assertThat(balance()).isEqualTo(Map.of("pending", 1, "pending no-server", 1));
    }

    @Test
    void aServerThatGoesDownOrHangsBeforeTheTextIsTriedAgain() throws Exception {
        for (var reply : List.of("421 going down", StubbornServer.SILENCE)) {
            nothingToDo();
            give("PT-2027-000008", CHAIR);
            try (var server = new StubbornServer().on("RCPT", reply)) {
                node.sender().setPort(server.port());
                node.round();
            }
            assertThat(balance()).isEqualTo(Map.of("pending no-server", 1, "dropped no-address", 1));
        }
    }

    @Test
    void aServerThatSaysNothingAfterTheTextMayHaveTakenIt() throws Exception {
        give("PT-2027-000009", CHAIR, "hours", TermUnit.HOURS);
        try (var server = new StubbornServer().on(".", StubbornServer.SILENCE)) {
            node.sender().setPort(server.port());
            node.round();
            assertThat(balance()).isEqualTo(Map.of("sending", 1, "dropped no-address", 1));
            clock.advance(Duration.ofMinutes(16));
            node.round();
            clock.advance(Duration.ofMinutes(16));
            node.round();

            assertThat(server.heard("DATA")).as("sent again once, not for ever").isEqualTo(2);
        }
        assertThat(balance()).isEqualTo(Map.of("doubtful no-outcome", 1, "dropped no-address", 1));
    }

    @Test
    void aFailedFarewellTakesNothingBack() throws Exception {
        give("PT-2027-000010", CHAIR);
        try (var server = new StubbornServer().on("QUIT", StubbornServer.SILENCE)) {
            node.sender().setPort(server.port());
            node.round();
        }
        assertThat(balance()).isEqualTo(Map.of("sent", 1, "dropped no-address", 1));
        forgetTheStubbornServer();
    }

    @Test
    void afterACrashADutyInHoursIsAnnouncedOnceMoreUnderTheSameMessageId() throws Exception {
        give("PT-2027-000011", CHAIR, "hours", TermUnit.HOURS);
        crash();
        node.round();
        assertThat(mails()).as("nobody else takes it before the time-out").hasSize(1);

        clock.advance(Duration.ofMinutes(16));
        node.round();
        node.round();

        assertThat(messageIds()).hasSize(2);
        assertThat(messageIds().get(0)).isEqualTo(messageIds().get(1));
        assertThat(balance()).isEqualTo(Map.of("late", 1, "dropped no-address", 1));
        assertThat(MailText.of(mails().get(1)).plain()).contains("Thư này được gửi lại");
        assertThat(MailText.of(mails().get(0)).plain()).doesNotContain("Thư này được gửi lại");
    }

    @Test
    void afterACrashAnyOtherDutyWaitsForAPersonToLookAtIt() throws Exception {
        give("PT-2027-000012", CHAIR, "days", TermUnit.WORKING_DAYS);
        crash();
        clock.advance(Duration.ofMinutes(16));

        node.round();
        clock.advance(Duration.ofDays(1));
        node.round();

        assertThat(mails()).hasSize(1);
        assertThat(balance()).isEqualTo(Map.of("doubtful no-outcome", 1, "dropped no-address", 1));
    }

    @Test
    void whatEndsBetweenTheScanAndItsMailIsNotSent() {
        var key = give("PT-2027-000014", CHAIR, "days", TermUnit.WORKING_DAYS);
        node.sender().setPort(1);
        node.round();
        inLedger(ledger -> ledger.fulfil(key, clock.instant()));
        node.sender().setPort(box.getSmtp().getPort());
        clock.advance(Duration.ofMinutes(2));

        assertThat(node.bean(LetterSending.class).next()).isTrue();

        assertThat(mails()).isEmpty();
        assertThat(balance()).isEqualTo(Map.of("dropped met", 1, "dropped no-address", 1));
    }

    @Test
    void theShippedSettingsLetNoServerHoldAMailForMoreThanAMinute() throws IOException {
        var settings = new YamlPropertySourceLoader()
                .load("shipped", new ClassPathResource("application.yml"))
                .get(0);

        for (var name : List.of("connectiontimeout", "timeout", "writetimeout")) {
            assertThat(Integer.parseInt(
                            String.valueOf(settings.getProperty("spring.mail.properties.mail.smtp." + name))))
                    .as(name)
                    .isBetween(1, 60_000);
        }
    }

    private void crash() {
        node.sender().dies(true);
        assertThat(catchThrowable(node::round)).isInstanceOf(MailNode.Killed.class);
        node.sender().dies(false);
    }

    private List<Integer> attempts() {
        return database.sql()
                .sql("select attempts from letter order by 1")
                .query(Integer.class)
                .list();
    }
}
