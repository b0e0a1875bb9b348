package vn.annhi.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.annhi.calendar.TermUnit;

/** Who is told of new work, and how often: a real PostgreSQL and a real mail server. */
class NoticeRoundTest extends MailOffice {

    @Test
    void everyHolderOfThePositionGetsOneMailAndNobodyElseAny() throws Exception {
        give("PT-2027-000001", WORKER);

        node.round();

        assertThat(addressees())
                .containsExactlyInAnyOrder("muongso.bvte@phongtho.example", "muongso.bvte2@phongtho.example");
        assertThat(balance()).isEqualTo(Map.of("sent", 2));
    }

    @Test
    void laterRoundsSendNothingTwice() {
        give("PT-2027-000002", WORKER);
        for (int round = 0; round < 4; round++) {
            node.round();
            clock.advance(Duration.ofSeconds(30));
        }

        assertThat(mails()).hasSize(2);
    }

    @Test
    void twoNodesOnOneDatabaseSendEachMailOnce() throws Exception {
        IntStream.range(0, 60).forEach(i -> give("PT-2027-1%05d".formatted(i), WORKER));
        try (var other = new MailNode(database.source(), clock, box.getSmtp().getPort(), folder, FURTHER)) {
            Stream.of(node, other, node, other)
                    .map(each -> CompletableFuture.runAsync(each::round))
                    .toList()
                    .forEach(CompletableFuture::join);
        }

        assertThat(messageIds()).hasSize(120).doesNotHaveDuplicates();
        assertThat(balance()).isEqualTo(Map.of("sent", 120));
    }

    @Test
    void aThousandDutiesOfOneMinuteLeaveTwoNodesOnceEachThoughOneIsKilled() throws Exception {
        IntStream.range(0, 1000).forEach(i -> give("PT-2027-2%05d".formatted(i), CHAIR));
        try (var server = new StubbornServer();
                var doomed = new MailNode(database.source(), clock, server.port(), folder, FURTHER)) {
            node.sender().setPort(server.port());
            Stream.of(node, doomed).forEach(each -> each.sender().waits(Duration.ofMinutes(1)));
            doomed.sender().diesAfter(20);
            var dying = CompletableFuture.runAsync(() -> IntStream.range(0, 500).forEach(i -> doomed.round()));
            while (!dying.isDone()) {
                node.round();
            }
            assertThatThrownBy(dying::join).hasCauseInstanceOf(MailNode.Killed.class);
            node.round();

            assertThat(balance())
                    .as("one was handed over when its node died, and nobody can know yet whether it arrived")
                    .isEqualTo(Map.of("sent", 999, "sending", 1, "dropped no-address", 1000));
            clock.advance(Duration.ofMinutes(16));
            node.round();

            assertThat(balance()).isEqualTo(Map.of("sent", 999, "late", 1, "dropped no-address", 1000));
            assertThat(server.messageIds()).hasSize(1001);
            assertThat(Set.copyOf(server.messageIds()))
                    .as("sent again under the same Message-ID")
                    .hasSize(1000);
        }
        node.sender().waits(Duration.ofSeconds(1));
        forgetTheStubbornServer();
    }

    @Test
    void aPaperThatIsReturnedIsAnnouncedAgainForItsNewTask() throws Exception {
        var key = give("PT-2027-000003", WORKER, "first-task", TermUnit.WORKING_DAYS);
        node.round();
        inLedger(ledger -> ledger.fulfil(key, clock.instant()));
        clock.advance(Duration.ofHours(3));
        give("PT-2027-000003", WORKER, "second-task", TermUnit.WORKING_DAYS);

        node.round();
        node.round();

        assertThat(mails()).hasSize(4);
        assertThat(links()).containsExactlyInAnyOrder("first-task", "first-task", "second-task", "second-task");
        assertThat(balance()).isEqualTo(Map.of("sent", 4));
    }

    @Test
    void workGivenToAnotherPositionIsAnnouncedThereAndNoMoreToTheFirst() throws Exception {
        give("PT-2027-000004", WORKER);
        give("PT-2027-000004", CHAIR, "task-of-the-chair", TermUnit.HOURS);

        node.round();

        assertThat(addressees()).containsExactly("muongso.chutich@phongtho.example");
        assertThat(balance()).isEqualTo(Map.of("sent", 1, "dropped no-address", 1));
    }

    @Test
    void aDutyThatIsOnlyTouchedIsNotAnnouncedAgain() {
        give("PT-2027-000005", WORKER, "the-task", TermUnit.HOURS);
        node.round();
        give("PT-2027-000005", WORKER, "the-task", TermUnit.HOURS);
        node.round();

        assertThat(mails()).hasSize(2);
    }

    @Test
    void whatIsDoneOrGivenAnewBeforeItsMailLeftIsDropped() {
        node.sender().setPort(1);
        var done = give("PT-2027-000006", WORKER);
        give("PT-2027-000007", WORKER);
        node.round();
        inLedger(ledger -> ledger.fulfil(done, clock.instant()));
        give("PT-2027-000007", CHAIR, "task-of-the-chair", TermUnit.HOURS);
        node.sender().setPort(box.getSmtp().getPort());
        clock.advance(Duration.ofMinutes(2));

        node.round();

        assertThat(balance())
                .isEqualTo(Map.of("dropped met", 2, "dropped given-anew", 2, "sent", 1, "dropped no-address", 1));
    }

    @Test
    void whoLeftThePositionBeforeTheMailLeftGetsNone() throws Exception {
        node.sender().setPort(1);
        give("PT-2027-000008", WORKER);
        node.round();
        clock.advance(Duration.ofMinutes(2));

        try (var restarted =
                new MailNode(database.source(), clock, box.getSmtp().getPort(), folder)) {
            restarted.round();
        }

        assertThat(addressees()).containsExactly("muongso.bvte@phongtho.example");
        assertThat(balance()).isEqualTo(Map.of("sent", 1, "dropped not-holder", 1));
    }

    @Test
    void whatWasOpenBeforeThisInstallationOrIsStaleIsWrittenDownButNotSent() {
        clock.set("2027-01-04T07:59:00");
        give("PT-2027-000009", WORKER);
        clock.set("2027-01-20T12:00:00");
        give("PT-2027-000010", WORKER);
        clock.set("2027-01-23T12:00:00");

        node.round();

        assertThat(mails()).isEmpty();
        assertThat(balance()).isEqualTo(Map.of("dropped stale", 2));
        assertThat(database.sql()
                        .sql("select reason from reminder where state = 'dropped'")
                        .query(String.class)
                        .list())
                .containsExactly("before-ladder");
    }

    @Test
    void aRestartDoesNotChangeSinceWhenALadderStands() {
        new MailNode(database.source(), clock, box.getSmtp().getPort(), folder).close();
        clock.set("2027-01-05T12:00:00");
        give("PT-2027-000011", WORKER);

        node.round();

        assertThat(balance()).isEqualTo(Map.of("sent", 2));
    }

    @Test
    void aDutyWithoutATaskIsNotAnnounced() {
        give("PT-2027-000012", WORKER);
        database.sql().sql("update obligation set task_id = null").update();

        node.round();

        assertThat(balance()).isEmpty();
    }

    @Test
    void dutiesInHoursAreAnnouncedFirst() throws Exception {
        give("PT-2027-000013", CHAIR, "days", TermUnit.WORKING_DAYS);
        clock.advance(Duration.ofSeconds(1));
        give("PT-2027-000014", CHAIR, "hours", TermUnit.HOURS);

        node.round();

        assertThat(links()).containsExactly("hours", "days");
    }

    @Test
    void theDatabaseRefusesAReasonThatCouldNameAPerson() {
        give("PT-2027-000015", WORKER);
        node.round();

        assertThatThrownBy(() -> database.sql()
                        .sql("update notice set reason = '550 <muongso.bvte@phongtho.example> unknown'")
                        .update())
                .hasMessageContaining("notice_reason_check");
    }

    private List<String> links() throws Exception {
        var found = new ArrayList<String>();
        for (var mail : mails()) {
            found.add(MailText.of(mail).plain().replaceAll("(?s).*/viec/([^\\s]+).*", "$1"));
        }
        return found;
    }
}
