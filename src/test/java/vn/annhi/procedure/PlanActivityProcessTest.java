package vn.annhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.Cast;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.FlowCoverage;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** One activity of a plan in the hands of a sector unit (D56 art. 29). */
@AnNhiTest
class PlanActivityProcessTest {

    @Autowired
    private Office office;

    @Autowired
    private CaseStory story;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void mondayEvening() {
        clock.set("2026-11-23T22:00:00");
    }

    @AfterAll
    static void everyFlowIsTaken() {
        FlowCoverage.assertEveryFlowTaken("plan-activity");
    }

    @Test
    void progressIsReportedBeforeTheResultAndAResultMayComeBack() {
        var code = story.approved("muongso");
        office.submit("muongso.tramyte", code, "AcceptActivity", Change.none());
        office.submit(
                "muongso.tramyte",
                code,
                "CarryOutActivity",
                Change.to("activityReport", "progress").without("achievement", "actualCost"));
        office.submit("muongso.tramyte", code, "CarryOutActivity", Change.none());
        office.submit(
                "muongso.bvte",
                code,
                "ConfirmResult",
                Change.to("confirmation", "returned")
                        .and("returnReason", "Chưa nêu kết quả khám")
                        .without("confirmationNote"));
        office.submit("muongso.tramyte", code, "CarryOutActivity", Change.none());
        office.submit("muongso.bvte", code, "ConfirmResult", Change.none());

        assertThat(office.openTasks(code)).containsExactly("AcceptActivity", "DeliverPlan", "FollowUpPlan");
    }

    @Test
    void aUnitThatDeclinesIsAskedAgainOrTheActivityIsNotCarriedOut() {
        var code = story.approved("muongso");
        office.submit("muongso.tramyte", code, "AcceptActivity", declined());
        office.submit("muongso.bvte", code, "ResolveRefusal", Change.none());
        office.submit("muongso.tramyte", code, "AcceptActivity", declined());
        office.submit(
                "muongso.bvte",
                code,
                "ResolveRefusal",
                Change.to("askAgain", "no")
                        .and("alternative", "Trung tâm Y tế huyện khám thay")
                        .without("explanation"));

        assertThat(office.openTasks(code)).containsExactly("AcceptActivity", "DeliverPlan", "FollowUpPlan");
    }

    @Test
    void anActivityGoesOnWhereItIsWhenThePlanIsAdjusted_D56_29_1() {
        var code = story.approved("muongso");
        office.submit("muongso.tramyte", code, "AcceptActivity", Change.none());
        office.submit("muongso.tramyte", code, "CarryOutActivity", Change.none());
        office.submit("muongso.congan", code, "AcceptActivity", Change.none());
        office.report("muongso.bvte", code, "adjust-plan", Change.none());
        office.submit("muongso.bvte", code, "DraftAdjustment", Cast.activities("muongso"));
        office.submit("muongso.chutich", code, "ApproveAdjustment", Change.none());

        assertThat(office.openTasks(code))
                .containsExactly("CarryOutActivity", "ConfirmResult", "DeliverPlan", "FollowUpPlan");
    }

    private static Change declined() {
        return Change.to("activityAnswer", "declined")
                .and("declineReason", "Trạm không có thiết bị")
                .without("contactName", "contactPhone");
    }
}
