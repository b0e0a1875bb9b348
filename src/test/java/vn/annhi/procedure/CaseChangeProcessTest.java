package vn.annhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.annhi.fixture.Answers.close;
import static vn.annhi.fixture.Answers.stable;

import java.util.Date;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.Cast;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.FlowCoverage;
import vn.annhi.fixture.Ledger;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.Substitutes;
import vn.annhi.fixture.TestClock;

/** What may change in a case, from the report to its effect (domain §12.1 X1–X4). */
@AnNhiTest
class CaseChangeProcessTest {

    @Autowired
    private Office office;

    @Autowired
    private CaseStory story;

    @Autowired
    private TestClock clock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Substitutes substitutes;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void mondayEvening() {
        clock.set("2026-11-23T22:00:00");
    }

    @AfterEach
    void nobodyIsAbsent() {
        substitutes.endAll();
    }

    @AfterAll
    static void everyFlowIsTaken() {
        FlowCoverage.assertEveryFlowTaken("case-change");
    }

    @Test
    void aNewThreatStartsUrgentProtectionAtOnceWithATwelveHoursOfItsOwn_D56_31() {
        var code = story.approved("muongso");
        clock.set("2026-12-02T03:30:00");
        office.report("muongso.bvte", code, "new-threat", Change.to("receivedAt", "2026-12-02T03:00+07:00"));

        assertThat(office.openTasks(code)).contains("StopHarm", "GiveFirstAid", "ProposeMeasures", "FollowUpPlan");
        assertThat(ledger.due(code, "urgent-measures")).isEqualTo("2026-12-02T15:00:00");
        assertThat(ledger.due(code, "stop-harm")).isEqualTo("2026-12-02T15:00:00");
        assertThat(office.expiries(code, "TwelveHoursPassed")).containsExactly(TestClock.at("2026-12-02T15:00:00"));
    }

    @Test
    void theRefusalOfParentsLeadsToIsolationToTheCourtOrToMorePersuasion_D56_32_1() {
        var code = story.approved("muongso");
        office.report("muongso.bvte", code, "parents-refuse", Change.none());
        office.submit("muongso.chutich", code, "DecideOnRefusal", Change.to("changeDecision", "refused"));
        assertThat(office.openTasks(code)).doesNotContain("ProposeMeasures", "DecideOnRefusal");

        office.report("muongso.bvte", code, "parents-refuse", Change.none());
        office.submit("muongso.chutich", code, "DecideOnRefusal", Change.to("changeDecision", "court"));
        office.submit("muongso.chutich", code, "RequestCourtOnRefusal", Change.none());

        office.report("muongso.bvte", code, "parents-refuse", Change.none());
        office.submit("muongso.chutich", code, "DecideOnRefusal", Change.to("changeDecision", "approved"));
        assertThat(office.openTasks(code)).contains("ProposeMeasures", "FollowUpPlan");
    }

    @Test
    void aChildWhoDiedEndsTheCaseOnlyWhenTheChairAgrees() {
        var code = story.approved("muongso");
        office.report("muongso.bvte", code, "died", Change.none());
        office.submit("muongso.chutich", code, "DecideOnChange", Change.to("changeDecision", "refused"));
        assertThat(status(code)).isEqualTo("open");

        office.report("muongso.bvte", code, "died", Change.none());
        office.submit("muongso.chutich", code, "DecideOnChange", Change.none());
        assertThat(status(code)).isEqualTo("closed died");
        assertThat(office.openTasks(code)).isEmpty();
        assertThat(ledger.open(code)).isEmpty();
    }

    @Test
    void theEndOfTheCaseOvertakesAChangeThatStillWaits() {
        var code = story.approved("muongso");
        office.report("muongso.bvte", code, "missing", Change.none());
        story.carryOut("muongso", code);
        office.submit("muongso.bvte", code, "ReviewPlan", stable());
        office.submit("muongso.chutich", code, "DecideOutcome", close());
        office.submit("muongso.bvte", code, "ArchiveFile", Change.none());

        assertThat(status(code)).isEqualTo("closed stable");
        assertThat(office.openTasks(code)).isEmpty();
        assertThat(ledger.open(code)).isEmpty();
    }

    @Test
    void aCrimeIsReportedBeforeTheCaseMayEnd_D56_25_3() {
        var code = story.approved("muongso");
        office.report("muongso.bvte", code, "missing", Change.none());
        sql.sql(
                        "insert into obligation (case_code, legal_basis, cycle, citation, label, kind, term_amount, term_unit, start_event,"
                                + " start_at, due_at, unit, position, opened_at) select case_code, 'report-crime', 1,"
                                + " citation, label, kind, term_amount, term_unit, start_event, start_at, due_at, unit, position, opened_at"
                                + " from obligation where case_code = ? and legal_basis = 'follow-up'")
                .param(code)
                .update();

        assertThatThrownBy(() -> office.submit("muongso.chutich", code, "DecideOnChange", Change.none()))
                .hasMessageContaining("Điều 25 khoản 3");
        assertThatThrownBy(() -> office.report("muongso.bvte", code, "died", Change.none()))
                .hasMessageContaining("Điều 25 khoản 3");
    }

    @Test
    void aDuplicateIsMergedAndTheCaseKeptRunsFromTheEarlierReceipt_D56_26_3() {
        var first = office.open("muongso.bvte", at("2026-11-23T20:00+07:00"));
        var kept = office.open("muongso.bvte", at("2026-11-23T21:30+07:00"));
        office.report("muongso.bvte", first, "duplicate", Change.to("sameAs", kept));
        office.submit("muongso.chutich", first, "DecideOnChange", Change.none());

        assertThat(status(first)).isEqualTo("closed duplicate");
        assertThat(ledger.due(kept, "urgent-measures")).isEqualTo("2026-11-24T08:00:00");
        assertThat(sql.sql("select merged_into from case_file where code = ?")
                        .param(first)
                        .query(String.class)
                        .single())
                .isEqualTo(kept);
        assertThatThrownBy(() -> office.report("muongso.bvte", first, "reopen", Change.none()))
                .hasMessageContaining(kept);
    }

    @Test
    void aNoticeThatIsRejectedAsADuplicateIsMergedTheSameWay_D56_26_3() {
        var kept = office.open("muongso.bvte", at("2026-11-23T21:30+07:00"));
        var late = office.open("muongso.bvte", at("2026-11-23T20:00+07:00"));
        assertThatThrownBy(() -> office.submit("muongso.chutich", late, "DirectVerification", duplicateOf(late)))
                .hasMessageContaining("chính hồ sơ này");
        office.submit("muongso.chutich", late, "DirectVerification", duplicateOf(kept));

        assertThat(status(late)).isEqualTo("closed duplicate");
        assertThat(ledger.due(kept, "urgent-measures")).isEqualTo("2026-11-24T08:00:00");
        assertThatThrownBy(() -> office.report("muongso.chutich", late, "reopen", Change.none()))
                .hasMessageContaining(kept);
    }

    @Test
    void aCorrectedReceiptMovesDutiesTasksAndTheTimerTogether_D56_26_3() {
        var code = office.open("muongso.bvte", at("2026-11-23T21:30+07:00"));
        office.submit("muongso.chutich", code, "DirectVerification", Change.none());
        office.submit("muongso.bvte", code, "AssessInitialRisk", Change.to("harmLevel", "HIGH"));
        office.submit("muongso.chutich", code, "DecideUrgency", Change.to("urgent", "yes"));
        office.report("muongso.bvte", code, "correct-receipt", Change.to("receivedAt", "2026-11-23T18:15+07:00"));
        office.submit("muongso.chutich", code, "DecideOnChange", Change.none());

        assertThat(ledger.due(code, "urgent-measures")).isEqualTo("2026-11-24T06:15:00");
        assertThat(ledger.due(code, "direct-verification")).isEqualTo("2026-11-23T23:15:00");
        assertThat(office.as("muongso.congan", () -> office.task(code, "StopHarm"))
                        .getDueDate())
                .isEqualTo(Date.from(TestClock.at("2026-11-24T06:15:00")));
        assertThat(office.expiries(code, "TwelveHoursPassed")).containsExactly(TestClock.at("2026-11-24T06:15:00"));
    }

    @Test
    void aMovedPlanWaitsForTheOtherCommuneWhichMayRefuse_LawOnChildren_52_2() {
        var code = story.approved("muongso");
        var before = office.openTasks(code);
        office.report("muongso.bvte", code, "moved", Change.to("newUnit", Cast.unit("banlang")));
        office.submit("muongso.chutich", code, "DecideOnChange", Change.none());
        office.submit("banlang.chutich", code, "AcceptMove", refused());
        office.submit(
                "muongso.chutich",
                code,
                "ResolveMove",
                Change.to("handOverAgain", "yes").and("residenceUnit", Cast.unit("daosan")));
        office.submit("daosan.chutich", code, "AcceptMove", refused());
        office.submit("muongso.chutich", code, "ResolveMove", Change.none());
        assertThat(office.openTasks(code)).isEqualTo(before);

        office.report("muongso.bvte", code, "moved", Change.to("newUnit", Cast.unit("banlang")));
        office.submit("muongso.chutich", code, "DecideOnChange", Change.none());
        office.submit("banlang.chutich", code, "AcceptMove", Change.none());
        assertThat(office.openTasks(code)).isEqualTo(before);
        assertThat(office.as("banlang.bvte", () -> office.task(code, "FollowUpPlan"))
                        .getTenantId())
                .isEqualTo(Cast.unit("banlang"));
    }

    @Test
    void beforeThereIsAPlanTheMoveSettlesWhereItWillBeMade_LawOnChildren_52_2() {
        var code = story.accepted("muongso");
        office.report("muongso.bvte", code, "moved", Change.to("newUnit", Cast.unit("banlang")));
        office.submit("muongso.chutich", code, "DecideOnChange", Change.none());

        assertThat(sql.sql("select residence_unit from case_file where code = ?")
                        .param(code)
                        .query(String.class)
                        .single())
                .isEqualTo(Cast.unit("banlang"));
    }

    @Test
    void whoStandsInForTheChairReopensAndReportsAsTheWorkerHeIs() {
        var code = story.approved("muongso");
        office.report("muongso.bvte", code, "unfounded", Change.none());
        office.submit("muongso.chutich", code, "DecideOnChange", Change.none());
        substitutes.record(
                Cast.unit("muongso") + ".chair", "muongso.chutich", "muongso.bvte", "2026-11-23", "2026-11-27");
        office.report("muongso.bvte", code, "reopen", Change.none());
        assertThat(status(code)).isEqualTo("open");

        office.report("muongso.bvte", code, "missing", Change.none());
        assertThat(office.openTasks(code)).contains("DecideOnChange");
    }

    @Test
    void theOtherCommuneKeepsItsPlanUntilItsOwnChairDecides() {
        var code = story.handedOver("muongso", "banlang");
        refuses(code, "moved", Change.to("newUnit", Cast.unit("muongso")), "không phụ trách phần việc này");
        refuses(code, "died", Change.none(), "không phụ trách phần việc này");
        office.report("banlang.bvte", code, "died", Change.none());
        office.submit("banlang.chutich", code, "DecideOnChange", Change.none());
        assertThat(status(code)).isEqualTo("closed died");
    }

    @Test
    void twoCasesCannotBeMergedIntoEachOther() {
        var one = office.open("muongso.bvte", at("2026-11-23T20:00+07:00"));
        var other = office.open("muongso.bvte", at("2026-11-23T21:30+07:00"));
        office.report("muongso.bvte", one, "duplicate", Change.to("sameAs", other));
        office.report("muongso.bvte", other, "duplicate", Change.to("sameAs", one));
        office.submit("muongso.chutich", one, "DecideOnChange", Change.none());
        assertThatThrownBy(() -> office.submit("muongso.chutich", other, "DecideOnChange", Change.none()))
                .hasMessageContaining("hồ sơ đang thực hiện");
        assertThat(status(other)).isEqualTo("open");
    }

    @Test
    void wrongReportsAreRefusedAndChangeNothing() {
        var code = story.approved("muongso");
        var tasks = office.openTasks(code);
        refuses(code, "reopen", Change.none(), "đang được thực hiện");
        refuses(code, "duplicate", Change.to("sameAs", code), "chính hồ sơ này");
        refuses(code, "moved", Change.to("newUnit", Cast.unit("muongso")), "chính xã này");
        refuses(code, "new-threat", Change.to("receivedAt", "2026-11-24T22:00+07:00"), "tương lai");
        refuses(code, "correct-receipt", Change.to("receivedAt", "2026-11-24T22:00+07:00"), "tương lai");
        assertThatThrownBy(() -> office.report("muongso.chutich", code, "died", Change.none()))
                .hasMessageContaining("Chủ tịch UBND xã là người quyết định");
        assertThatThrownBy(() -> office.report("banlang.bvte", code, "died", Change.none()))
                .hasMessageContaining("không nằm trong danh sách");
        office.report("muongso.bvte", code, "died", Change.none());
        refuses(code, "died", Change.none(), "đang chờ quyết định");
        office.submit("muongso.chutich", code, "DecideOnChange", Change.to("changeDecision", "refused"));

        assertThat(office.openTasks(code)).isEqualTo(tasks);
    }

    private void refuses(String code, String kind, Change changes, String because) {
        assertThatThrownBy(() -> office.report("muongso.bvte", code, kind, changes))
                .hasMessageContaining(because);
    }

    private static Change at(String receivedAt) {
        return Change.to("receivedAt", receivedAt)
                .and("incidentUnit", Cast.unit("muongso"))
                .and("residenceUnit", Cast.unit("muongso"));
    }

    private static Change duplicateOf(String code) {
        return Change.to("acceptance", "rejected")
                .and("rejectionReason", "duplicate")
                .and("duplicateOf", code)
                .and("reason", "Cùng một việc")
                .without("instructions");
    }

    private static Change refused() {
        return Change.to("handOver", "refused")
                .and("refusalReason", "Trẻ em không đến ở tại xã")
                .without("contactName");
    }

    private String status(String code) {
        return sql.sql("select rtrim(status || ' ' || coalesce(outcome, '')) from case_file where code = ?")
                .param(code)
                .query(String.class)
                .single();
    }
}
