package vn.annhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.annhi.fixture.Answers.close;
import static vn.annhi.fixture.Answers.goOn;
import static vn.annhi.fixture.Answers.notStable;
import static vn.annhi.fixture.Answers.returned;
import static vn.annhi.fixture.Answers.stable;

import java.time.Duration;
import java.util.List;
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

/** Plan, approval, implementation, review and new cycles (D56 art. 27–30). */
@AnNhiTest
class SupportPlanProcessTest {

    @Autowired
    private Office office;

    @Autowired
    private CaseStory story;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Ledger ledger;

    @BeforeEach
    void mondayEvening() {
        clock.set("2026-11-23T22:00:00");
    }

    @AfterAll
    static void everyFlowIsTaken() {
        FlowCoverage.assertEveryFlowTaken("support-plan");
    }

    @Test
    void aReturnedPlanIsCorrectedAndApproved_D56_28_4() {
        var code = story.drafted("muongso");
        office.submit("muongso.chutich", code, "ApprovePlan", returned());
        assertThat(office.openTasks(code)).containsExactly("DraftPlan");

        office.submit("muongso.bvte", code, "DraftPlan", Cast.activities("muongso"));
        office.submit("muongso.chutich", code, "ApprovePlan", Change.none());

        assertThat(office.openTasks(code))
                .containsExactly("AcceptActivity", "AcceptActivity", "DeliverPlan", "FollowUpPlan");
    }

    @Test
    void activitiesGoToTheUnitsThatThePlanNames_D56_28_3b() {
        var code = story.approved("muongso");

        assertThat(office.as("muongso.tramyte", () -> office.task(code, "AcceptActivity"))
                        .getTenantId())
                .isEqualTo("tyt-03589-2004");
        assertThat(office.as("muongso.congan", () -> office.task(code, "AcceptActivity"))
                        .getTenantId())
                .isEqualTo("ca-03589-2004");
    }

    @Test
    void followUpRecursUntilTheActivitiesAreDone_D56_29_1() {
        var code = story.approved("muongso");
        office.submit("muongso.bvte", code, "FollowUpPlan", Change.none());
        assertThat(office.openTasks(code)).contains("FollowUpPlan");

        story.carryOut("muongso", code);
        assertThat(office.openTasks(code)).containsExactly("ReviewPlan");
    }

    @Test
    void aChildNotYetStableGetsANewCycleWithOrWithoutReassessment_D56_30_1c() {
        var code = story.approved("muongso");
        story.carryOut("muongso", code);
        office.submit("muongso.bvte", code, "ReviewPlan", notStable());
        assertThatThrownBy(() -> office.submit("muongso.chutich", code, "DecideOutcome", close()))
                .hasMessageContaining("Điều 30 khoản 1 điểm b");

        office.submit("muongso.chutich", code, "DecideOutcome", goOn("yes"));
        office.submit("muongso.bvte", code, "ReassessSpecificRisk", Change.none());
        office.submit("muongso.chutich", code, "HoldNeedsMeeting", Change.none());
        office.submit("muongso.bvte", code, "DraftPlan", Cast.activities("muongso"));
        office.submit("muongso.chutich", code, "ApprovePlan", Change.none());
        story.carryOut("muongso", code);
        office.submit("muongso.bvte", code, "ReviewPlan", notStable());
        office.submit("muongso.chutich", code, "DecideOutcome", goOn("no"));
        assertThat(office.openTasks(code)).containsExactly("DraftPlan");

        office.submit("muongso.bvte", code, "DraftPlan", Cast.activities("muongso"));
        office.submit("muongso.chutich", code, "ApprovePlan", Change.none());
        story.carryOut("muongso", code);
        office.submit("muongso.bvte", code, "ReviewPlan", stable());
        office.submit("muongso.chutich", code, "DecideOutcome", close());
        office.submit("muongso.bvte", code, "ArchiveFile", Change.none());
        assertThat(office.openTasks(code)).isEmpty();
        assertThat(sql.sql("select distinct cycle from form_record where case_code = ? and subject <> '' order by 1")
                        .param(code)
                        .query(Integer.class)
                        .list())
                .as("cycles in which activities were recorded")
                .containsExactly(1, 2, 3);
    }

    @Test
    void anAdjustedPlanTakesThePlaceOfTheOldOneAndWhatBothHoldGoesOn_D56_29_1() {
        var code = story.approved("muongso");
        office.submit("muongso.tramyte", code, "AcceptActivity", Change.none());
        office.submit("muongso.tramyte", code, "CarryOutActivity", Change.none());
        office.submit("muongso.congan", code, "AcceptActivity", Change.none());
        clock.set("2026-12-01T09:00:00");
        office.report("muongso.bvte", code, "adjust-plan", Change.none());
        assertThatThrownBy(() -> office.report("muongso.bvte", code, "adjust-plan", Change.none()))
                .hasMessageContaining("chờ phê duyệt");
        assertThat(office.openTasks(code)).contains("DraftAdjustment", "CarryOutActivity", "ConfirmResult");
        assertThat(ledger.due(code, "draft-plan")).isEqualTo("2026-12-08T23:59:59");

        office.submit("muongso.bvte", code, "DraftAdjustment", Cast.activities("muongso"));
        assertThatThrownBy(() -> office.submit("muongso.bvte", code, "ApproveAdjustment", Change.none()))
                .hasMessageContaining("vị trí công tác khác");
        office.submit("muongso.chutich", code, "ApproveAdjustment", Change.none());

        assertThat(office.openTasks(code))
                .containsExactly("CarryOutActivity", "ConfirmResult", "DeliverPlan", "FollowUpPlan");
        assertThat(plansInForce(code)).containsExactly(2);
        assertThat(ledger.dueOfOpen(code).keySet())
                .containsExactlyInAnyOrder(
                        "carry-out-activity/2/" + code + ".2.2",
                        "confirm-result/2/" + code + ".2.1",
                        "deliver-plan/2/",
                        "follow-up/2/");
        office.report("muongso.bvte", code, "moved", Change.to("newUnit", Cast.unit("banlang")));
        office.submit("muongso.chutich", code, "DecideOnChange", Change.none());
        office.submit("banlang.chutich", code, "AcceptMove", Change.none());
        assertThat(office.openTasks(code))
                .containsExactly("CarryOutActivity", "ConfirmResult", "DeliverPlan", "FollowUpPlan");
        assertThat(plansInForce(code)).containsExactly(2);
    }

    @Test
    void anAdjustmentThatIsNotApprovedLeavesThePlanAsItIs_D56_29_1() {
        var code = story.approved("muongso");
        var tasks = office.openTasks(code);
        office.report("muongso.bvte", code, "adjust-plan", Change.none());
        office.submit("muongso.bvte", code, "DraftAdjustment", Cast.activities("muongso"));
        office.submit("muongso.chutich", code, "ApproveAdjustment", returned());

        assertThat(office.openTasks(code)).isEqualTo(tasks);
        assertThat(plansInForce(code)).containsExactly(1);
    }

    @Test
    void aPlanMovesWhereverItStandsAndItsDutiesKeepTheirDueInstants_LawOnChildren_52_2() {
        var code = story.drafted("muongso");
        moves(code, "muongso", "banlang", "HoldNeedsMeeting");
        office.submit("banlang.chutich", code, "HoldNeedsMeeting", Change.none());
        office.submit("banlang.bvte", code, "DraftPlan", Cast.activities("banlang"));
        office.submit("banlang.chutich", code, "ApprovePlan", Change.none());
        moves(code, "banlang", "muongso", "AcceptActivity", "AcceptActivity", "DeliverPlan", "FollowUpPlan");
        office.submit("muongso.bvte", code, "DeliverPlan", Change.none());
        for (var unit : new String[] {"banlang.tramyte", "banlang.congan"}) {
            office.submit(unit, code, "AcceptActivity", Change.none());
            office.submit(unit, code, "CarryOutActivity", Change.none());
            office.submit("muongso.bvte", code, "ConfirmResult", Change.none());
        }
        moves(code, "muongso", "daosan", "ReviewPlan");
        office.submit("daosan.bvte", code, "ReviewPlan", stable());
        moves(code, "daosan", "banlang", "DecideOutcome");
        office.submit("banlang.chutich", code, "DecideOutcome", close());
        office.submit("banlang.bvte", code, "ArchiveFile", Change.none());
        assertThat(office.openTasks(code)).isEmpty();
    }

    private void moves(String code, String from, String to, String... tasks) {
        var due = ledger.dueOfAll(code);
        clock.advance(Duration.ofHours(1));
        office.report(from + ".bvte", code, "moved", Change.to("newUnit", Cast.unit(to)));
        office.submit(from + ".chutich", code, "DecideOnChange", Change.none());
        office.submit(to + ".chutich", code, "AcceptMove", Change.none());

        assertThat(office.openTasks(code)).containsExactly(tasks);
        assertThat(due).containsAllEntriesOf(ledger.dueOfOpen(code));
        assertThat(office.as(from + ".bvte", () -> office.seen(code)))
                .doesNotContainAnyElementsOf(
                        List.of("FollowUpPlan", "ReviewPlan", "DecideOutcome", "HoldNeedsMeeting"));
        assertThat(office.as(to + ".bvte", () -> office.seen(code))).isNotEmpty();
    }

    private List<Integer> plansInForce(String code) {
        return sql.sql("select cycle from plan where case_code = ? and decided_at is not null and ended_at is null")
                .param(code)
                .query(Integer.class)
                .list();
    }
}
