package vn.annhi.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.annhi.calendar.TermUnit;
import vn.annhi.obligation.Obligations;
import vn.annhi.organisation.Officers;

/** What becomes of a notice when the mail server refuses, hesitates, is away or says nothing, or the node dies. */
@ExtendWith(OutputCaptureExtension.class)
class DeliveryTest extends MailOffice {

    @Test
    void aMailServerThatIsAwayDelaysTheMailAndNothingIsLost() throws Exception {
        give("PT-2027-000001", WORKER);
        give("PT-2027-000002", WORKER);
        node.sender().setPort(1);
        node.round();
        assertThat(attempts()).as("one try finds out").containsExactly(0, 0, 0, 1);
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
            node.round();
            node.round();

            assertThat(server.heard("RCPT TO:<muongso.bvte2@")).isEqualTo(1);
            assertThat(server.heard(".")).isEqualTo(1);
        }
        assertThat(balance()).isEqualTo(Map.of("sent", 1, "failed refused 550", 1));
        assertThat(log.getAll()).contains("refused 550").doesNotContain("muongso.bvte2@", "unknown");
        forgetTheStubbornServer();
    }

    @Test
    void aTextThatIsRefusedFails() throws Exception {
        give("PT-2027-000005", CHAIR);
        try (var server = new StubbornServer().on(".", "554 5.7.1 looks like spam")) {
            node.sender().setPort(server.port());
            node.round();
        }
        assertThat(balance()).isEqualTo(Map.of("failed refused 554", 1, "dropped no-address", 1));
    }

    @Test
    void notNowIsTriedAgainAtGrowingDistancesUntilItIsStale() throws Exception {
        give("PT-2027-000006", CHAIR);
        try (var server = new StubbornServer().on("RCPT", "452 4.2.2 mailbox full")) {
            node.sender().setPort(server.port());
            var tries = List.of(0, 1, 1 + 5, 1 + 5 + 15, 1 + 5 + 15 + 60, 1 + 5 + 15 + 60 + 60);
            for (int minute = 0; minute <= 150; minute++) {
                node.round();
                int now = minute;
                assertThat(server.heard("RCPT"))
                        .as("tries until minute %s", minute)
                        .isEqualTo(tries.stream().filter(at -> at <= now).count());
                clock.advance(Duration.ofMinutes(1));
            }
        }
        assertThat(balance()).isEqualTo(Map.of("pending postponed 452", 1, "dropped no-address", 1));
        clock.advance(Duration.ofDays(3));

        node.round();

        assertThat(balance()).isEqualTo(Map.of("failed stale", 1, "dropped no-address", 1));
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
        assertThat(database.sql()
                        .sql("select resent from notice where state = 'late'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
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
    void aNodeThatWasOnlySlowStillWritesDownThatItsMailIsTaken() {
        give("PT-2027-000013", CHAIR, "days", TermUnit.WORKING_DAYS);
        crash();
        var token = database.sql()
                .sql("select id, claim from notice where state = 'sending'")
                .query((row, n) ->
                        new Claim(row.getLong(1), row.getObject(2, UUID.class), "muongso.chutich", "", "days", 1))
                .single();
        clock.advance(Duration.ofMinutes(16));
        node.round();

        node.bean(NoticeLedger.class).sent(token, clock.instant());

        assertThat(balance()).isEqualTo(Map.of("late", 1, "dropped no-address", 1));
    }

    @Test
    void workThatWasGivenAnewBetweenClaimAndMailIsNotInDoubt() {
        give("PT-2027-000014", CHAIR, "days", TermUnit.WORKING_DAYS);
        node.sender().setPort(1);
        node.round();
        clock.advance(Duration.ofMinutes(2));
        var sending = new NoticeSending(
                node.bean(NoticeLedger.class),
                mock(Obligations.class),
                node.bean(Officers.class),
                node.bean(OpeningLetter.class),
                node.bean(Post.class),
                List.of(Duration.ofMinutes(1)),
                clock);

        assertThat(sending.next()).isTrue();

        assertThat(balance()).isEqualTo(Map.of("pending given-anew", 1, "dropped no-address", 1));
    }

    private void crash() {
        node.sender().dies(true);
        assertThat(catchThrowable(node::round)).isInstanceOf(MailNode.Killed.class);
        node.sender().dies(false);
    }

    /** It kept no mail, so nothing of it can be found in the box. */
    private void forgetTheStubbornServer() {
        database.sql().sql("delete from notice").update();
    }

    private List<Integer> attempts() {
        return database.sql()
                .sql("select attempts from notice order by 1")
                .query(Integer.class)
                .list();
    }
}
