package vn.annhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.EngineTables;
import vn.annhi.fixture.FlowCoverage;
import vn.annhi.fixture.Ledger;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;
import vn.annhi.organisation.Addresses;
import vn.annhi.reminder.AddressChores;
import vn.annhi.reminder.MailRound;

/** An address that fails is corrected by the head of the unit and checked by the office above, before it is used. */
@AnNhiTest
class OfficeTaskProcessTest {

    private static final String WORKER = "muongso.bvte";
    private static final String OLD = "muongso.bvte@phongtho.example";
    private static final String NEW = "moi.bvte@phongtho.example";

    @Autowired
    private Office office;

    @Autowired
    private AddressChores chores;

    @Autowired
    private Addresses addresses;

    @Autowired
    private MailRound round;

    @Autowired
    private Ledger ledger;

    @Autowired
    private EngineTables engine;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void mondayMorning() {
        clock.set("2026-11-23T08:00:00");
    }

    @AfterEach
    void theOldAddressHoldsAgain() {
        sql.sql("delete from officer_address").update();
        clock.reset();
    }

    @AfterAll
    static void everyFlowIsTaken() {
        FlowCoverage.assertEveryFlowTaken("office-task");
    }

    @Test
    void anAddressIsUsedOnlyAfterItWasChecked() {
        var code = open(WORKER);
        assertThat(code).matches("PT-VP-2026-\\d{6}");
        assertThat(seenBy("muongso.chutich", code)).containsExactly("CorrectAddress");
        assertThatThrownBy(() -> office.submit(WORKER, code, "CorrectAddress", Change.none()))
                .hasMessageContaining("thuộc vị trí công tác khác");
        assertThat(seenBy("banlang.chutich", code)).isEmpty();

        office.submit("muongso.chutich", code, "CorrectAddress", Change.none());
        assertThat(addresses.of(WORKER)).contains(OLD);
        assertThat(seenBy("huyen.ldtbxh.truongphong", code)).containsExactly("CheckAddress");

        office.submit("huyen.ldtbxh.truongphong", code, "CheckAddress", returned());
        office.submit("muongso.chutich", code, "CorrectAddress", Change.none());
        office.submit("huyen.ldtbxh.truongphong", code, "CheckAddress", Change.none());

        assertThat(addresses.of(WORKER)).contains(NEW);
        assertThat(addresses.all()).containsEntry(WORKER, NEW);
        assertThat(office.openTasks(code)).isEmpty();
        assertThat(ledger.open(code)).isEmpty();
        engine.assertNowhere(NEW);
    }

    @Test
    void whoHasLeftGetsNoMailUntilTheTableOfOfficersChanges() {
        var code = open(WORKER);
        office.submit(
                "muongso.chutich",
                code,
                "CorrectAddress",
                Change.to("choreAnswer", "none").without("newAddress"));
        office.submit("huyen.ldtbxh.truongphong", code, "CheckAddress", Change.none());

        assertThat(addresses.of(WORKER)).isEmpty();
        sql.sql("update officer_address set replaces = 'another@phongtho.example'")
                .update();
        assertThat(addresses.of(WORKER)).contains(OLD);
    }

    @Test
    void anAddressThatWorksAgainStays() {
        var code = open(WORKER);
        office.submit(
                "muongso.chutich",
                code,
                "CorrectAddress",
                Change.to("choreAnswer", "kept").without("newAddress"));
        office.submit("huyen.ldtbxh.truongphong", code, "CheckAddress", Change.none());

        assertThat(addresses.of(WORKER)).contains(OLD);
    }

    @Test
    void theAddressThatFailedIsNoAnswer() {
        var code = open(WORKER);

        assertThatThrownBy(() -> office.submit(
                        "muongso.chutich", code, "CorrectAddress", Change.to("newAddress", OLD.toUpperCase())))
                .hasMessageContaining("là địa chỉ đã không gửi được");
        finish(code);
    }

    @Test
    void thereIsOneChoreForAnAccountAtATime() {
        var code = open(WORKER);

        assertThat(chores.open(WORKER, clock.instant())).isTrue();

        assertThat(codes(WORKER)).containsOnlyOnce(code).hasSize(1);
        finish(code);
    }

    @Test
    void theOfficeAboveSeesToTheOnlyHeadOfAUnit() {
        var code = open("muongso.chutich");

        assertThat(seenBy("muongso.chutich", code)).isEmpty();
        assertThat(seenBy("huyen.ldtbxh.truongphong", code)).containsExactly("CorrectAddress");
        office.submit("huyen.ldtbxh.truongphong", code, "CorrectAddress", Change.none());
        office.submit("tinh.soldtbxh.giamdoc", code, "CheckAddress", Change.none());
    }

    @Test
    void aLetterThatFailedForGoodBecomesAChoreByItselfAndOnlyOnce() {
        sql.sql("""
                        insert into letter (recipient, kind, message_id, priority, urgent, state, reason, next_try, created_at)
                        select ?, 'single', '<' || gen_random_uuid() || '@x>', 1, false, 'failed', reason, now(), now()
                        from unnest(array['refused 550', 'bounced 550', 'stale']) as reason
                        """).param(WORKER).update();
        round.send();
        round.send();

        assertThat(codes(WORKER)).hasSize(1);
        assertThat(sql.sql("select reason from letter where recipient = ? and state = 'failed' and chore_at is null")
                        .param(WORKER)
                        .query(String.class)
                        .list())
                .as("what no address can help")
                .containsExactly("stale");
        sql.sql("delete from letter where recipient = ? and state = 'failed'")
                .param(WORKER)
                .update();
        finish(codes(WORKER).get(0));
    }

    @Test
    void nobodyIsAskedAboutAnAccountWithoutAnOffice() {
        assertThat(chores.open("nobody-known", clock.instant())).isFalse();
    }

    private void finish(String code) {
        office.submit("muongso.chutich", code, "CorrectAddress", Change.none());
        office.submit("huyen.ldtbxh.truongphong", code, "CheckAddress", Change.none());
    }

    private String open(String account) {
        assertThat(chores.open(account, clock.instant())).isTrue();
        return Optional.of(codes(account))
                .filter(found -> found.size() == 1)
                .orElseThrow()
                .get(0);
    }

    private List<String> codes(String account) {
        return sql.sql("select code from chore where subject = ? and state <> 'confirmed'")
                .param(account)
                .query(String.class)
                .list();
    }

    private List<String> seenBy(String officer, String code) {
        return office.as(officer, () -> office.seen(code));
    }

    private static Map<String, Object> returned() {
        return Change.to("confirmation", "returned").and("returnReason", "Hãy gọi điện hỏi lại");
    }
}
