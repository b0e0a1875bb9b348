package vn.annhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.annhi.fixture.Answers.close;
import static vn.annhi.fixture.Answers.noIsolation;
import static vn.annhi.fixture.Answers.stable;

import org.junit.jupiter.api.AfterAll;
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
import vn.annhi.fixture.TestClock;

/** The main procedure of the decree, from Mẫu 01 to the closed file. */
@AnNhiTest
class InterventionCaseProcessTest {

    @Autowired
    private Office office;

    @Autowired
    private CaseStory story;

    @Autowired
    private TestClock clock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void mondayEvening() {
        clock.set("2026-11-23T22:00:00");
    }

    @AfterAll
    static void everyFlowIsTaken() {
        FlowCoverage.assertEveryFlowTaken("intervention-case");
    }

    @Test
    void aNewThreatIsHandledBesideTheCourseOfTheCase_D56_31() {
        var code = story.notUrgent("muongso");
        office.report("muongso.bvte", code, "new-threat", Change.none());
        office.submit("muongso.congan", code, "StopHarm", Change.none());
        office.submit("muongso.tramyte", code, "GiveFirstAid", Change.none());
        office.submit("muongso.bvte", code, "ProposeMeasures", Change.none());
        office.submit("muongso.chutich", code, "DecideIsolation", noIsolation());

        assertThat(office.openTasks(code)).containsExactly("AssessSpecificRisk");
    }

    @Test
    void aCaseEndsByTheChairsDecisionOnAChangeAndIsReopenedWithReason() {
        var code = story.approved("muongso");
        office.report("muongso.bvte", code, "unfounded", Change.none());
        office.submit("muongso.chutich", code, "DecideOnChange", Change.none());
        assertThat(office.openTasks(code)).isEmpty();

        clock.set("2026-12-10T09:00:00");
        assertThatThrownBy(() -> office.report("muongso.bvte", code, "reopen", Change.none()))
                .hasMessageContaining("chỉ Chủ tịch");
        office.report("muongso.chutich", code, "reopen", Change.none());
        assertThat(office.openTasks(code)).containsExactly("AssessSpecificRisk");
        assertThat(ledger.due(code, "specific-assessment")).isEqualTo("2026-12-15T23:59:59");
        office.submit("muongso.bvte", code, "AssessSpecificRisk", Change.to("residenceUnit", Cast.unit("muongso")));
        assertThat(office.openTasks(code)).containsExactly("HoldNeedsMeeting");
    }

    @Test
    void aPlanThatMovesIsGoneOnWithInTheOtherCommune_LawOnChildren_52_2() {
        var code = story.approved("muongso");
        office.report("muongso.bvte", code, "moved", Change.to("newUnit", Cast.unit("banlang")));
        office.submit("muongso.chutich", code, "DecideOnChange", Change.none());
        office.submit("banlang.chutich", code, "AcceptMove", Change.none());

        assertThat(office.openTasks(code))
                .containsExactly("AcceptActivity", "AcceptActivity", "DeliverPlan", "FollowUpPlan");
    }

    @Test
    void anUnfoundedReportIsVerifiedAndClosedByTheChair() {
        var code = office.open("muongso.bvte", Change.none());
        assertThat(office.openTasks(code)).containsExactly("DirectVerification");

        office.submit("muongso.chutich", code, "DirectVerification", Change.to("acceptance", "verify"));
        office.submit("muongso.congan", code, "VerifyInformation", Change.none());
        office.submit(
                "muongso.chutich",
                code,
                "DirectVerification",
                Change.to("acceptance", "rejected")
                        .and("rejectionReason", "unfounded")
                        .and("reason", "Không có vụ việc như tin báo")
                        .without("instructions"));

        assertClosed(code, "unfounded");
    }

    @Test
    void aNoticeTakenByThePoliceOfAnotherCommuneLandsInTheCommuneOfIncident_D56_26_1() {
        var code = office.open("banlang.congan", Change.none());

        assertThat(office.as("muongso.chutich", () -> office.task(code, "DirectVerification"))
                        .getTenantId())
                .isEqualTo(Cast.unit("muongso"));
        assertThat(state(code, "transfer-information")).isEqualTo("fulfilled");
    }

    @Test
    void aCaseThatNeedsNoPlanIsClosedAfterAdvice() {
        var code = story.notUrgent("muongso");
        office.submit("muongso.bvte", code, "AssessSpecificRisk", Change.to("planNeeded", "no"));
        office.submit("muongso.chutich", code, "ReviewNoPlan", Change.to("noPlanConfirmed", "yes"));

        assertClosed(code, "advised");
    }

    @Test
    void theChairMayInsistOnAPlan_D56_27_2() {
        var code = story.notUrgent("muongso");
        office.submit("muongso.bvte", code, "AssessSpecificRisk", Change.to("planNeeded", "no"));
        office.submit(
                "muongso.chutich",
                code,
                "ReviewNoPlan",
                Change.to("noPlanConfirmed", "no").without("adviceGiven"));

        assertThat(office.openTasks(code)).containsExactly("HoldNeedsMeeting");
    }

    @Test
    void theCommuneOfResidenceTakesOverThePlanAfterRefusingOnce_LawOnChildren_52_2() {
        var code = story.notUrgent("muongso");
        office.submit("muongso.bvte", code, "AssessSpecificRisk", Change.to("residenceUnit", Cast.unit("banlang")));
        office.submit(
                "banlang.chutich",
                code,
                "AcceptHandOver",
                Change.to("handOver", "refused")
                        .and("refusalReason", "Gia đình đã chuyển đi")
                        .without("contactName", "contactPhone"));
        office.submit(
                "muongso.chutich",
                code,
                "ResolveHandOver",
                Change.to("handOverAgain", "yes").and("residenceUnit", Cast.unit("daosan")));
        office.submit("daosan.chutich", code, "AcceptHandOver", Change.to("handOver", "accepted"));

        var meeting = office.as("daosan.chutich", () -> office.task(code, "HoldNeedsMeeting"));
        assertThat(meeting.getTenantId()).isEqualTo(Cast.unit("daosan"));
    }

    @Test
    void aRefusedHandOverMayLeaveThePlanWithTheCommuneOfIncident() {
        var code = story.notUrgent("muongso");
        office.submit("muongso.bvte", code, "AssessSpecificRisk", Change.to("residenceUnit", Cast.unit("banlang")));
        office.submit(
                "banlang.chutich",
                code,
                "AcceptHandOver",
                Change.to("handOver", "refused")
                        .and("refusalReason", "Trẻ em không cư trú tại xã")
                        .without("contactName", "contactPhone"));
        office.submit(
                "muongso.chutich",
                code,
                "ResolveHandOver",
                Change.to("handOverAgain", "no").without("residenceUnit"));

        var meeting = office.as("muongso.chutich", () -> office.task(code, "HoldNeedsMeeting"));
        assertThat(meeting.getTenantId()).isEqualTo(Cast.unit("muongso"));
    }

    @Test
    void signsOfACrimeRaiseOneDutyToReportItWithoutHoldingTheCase_D56_25_3() {
        var code = office.open("muongso.bvte", Change.to("signsOfCrime", "yes"));
        assertThat(office.openTasks(code)).containsExactly("DirectVerification", "ReportCrime");

        office.submit("muongso.chutich", code, "DirectVerification", Change.none());
        office.submit("muongso.bvte", code, "AssessInitialRisk", Change.to("signsOfCrime", "yes"));
        assertThat(office.openTasks(code)).containsExactly("DecideUrgency", "ReportCrime");

        office.submit("muongso.bvte", code, "ReportCrime", Change.none());
        assertThat(office.openTasks(code)).containsExactly("DecideUrgency");
    }

    @Test
    void signsOfACrimeFoundLaterRaiseTheDutyToo_D56_25_3() {
        var code = story.accepted("muongso");
        office.submit("muongso.bvte", code, "AssessInitialRisk", Change.to("signsOfCrime", "yes"));

        assertThat(office.openTasks(code)).containsExactly("DecideUrgency", "ReportCrime");
    }

    @Test
    void signsOfACrimeFoundByThePoliceInTheUrgentBranchConcernTheWholeCase_D56_25_3() {
        var code = story.urgent("muongso");
        office.submit("muongso.congan", code, "StopHarm", Change.to("signsOfCrime", "yes"));

        assertThat(office.as("muongso.bvte", () -> office.task(code, "ReportCrime"))
                        .getTenantId())
                .isEqualTo(Cast.unit("muongso"));
    }

    @Test
    void anUrgentCaseClosesWhenBothBranchesAreDone_D56_31() {
        var code = story.urgent("muongso");
        office.submit("muongso.bvte", code, "AssessSpecificRisk", Change.to("planNeeded", "no"));
        office.submit("muongso.chutich", code, "ReviewNoPlan", Change.to("noPlanConfirmed", "yes"));
        assertThat(open(code)).isTrue();

        office.submit("muongso.congan", code, "StopHarm", Change.none());
        office.submit("muongso.tramyte", code, "GiveFirstAid", Change.none());
        office.submit("muongso.bvte", code, "ProposeMeasures", Change.none());
        office.submit("muongso.chutich", code, "DecideIsolation", noIsolation());

        assertClosed(code, "advised");
    }

    @Test
    void theWholeWayToAStableChild() {
        var code = story.approved("muongso");
        story.carryOut("muongso", code);
        office.submit("muongso.bvte", code, "ReviewPlan", stable());
        office.submit("muongso.chutich", code, "DecideOutcome", close());
        office.submit("muongso.bvte", code, "ArchiveFile", Change.none());

        assertClosed(code, "stable");
    }

    private void assertClosed(String code, String outcome) {
        assertThat(office.openTasks(code)).isEmpty();
        assertThat(open(code)).isFalse();
        assertThat(sql.sql("select outcome from case_file where code = ?")
                        .param(code)
                        .query(String.class)
                        .single())
                .isEqualTo(outcome);
        assertThat(sql.sql("select count(*) from obligation where case_code = ? and state = 'open'")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .as("duties left open")
                .isZero();
    }

    private boolean open(String code) {
        return sql.sql("select status = 'open' from case_file where code = ?")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    private String state(String code, String legalBasis) {
        return sql.sql("select state from obligation where case_code = ? and legal_basis = ?")
                .params(code, legalBasis)
                .query(String.class)
                .single();
    }
}
