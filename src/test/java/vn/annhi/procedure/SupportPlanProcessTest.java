package vn.annhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.annhi.fixture.Answers.close;
import static vn.annhi.fixture.Answers.goOn;
import static vn.annhi.fixture.Answers.notStable;
import static vn.annhi.fixture.Answers.returned;
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
}
