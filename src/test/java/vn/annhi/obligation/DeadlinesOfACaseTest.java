package vn.annhi.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.fixture.Answers.returned;

import java.time.Duration;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.Cast;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** Due dates of a whole case against the text of the decree; t0 is Monday 23/11/2026, 21:40. */
@AnNhiTest
class DeadlinesOfACaseTest {

    @Autowired
    private Office office;

    @Autowired
    private CaseStory story;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private FormService forms;

    @BeforeEach
    void mondayEvening() {
        clock.set("2026-11-23T22:00:00");
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void theTwelveHoursRunFromTheFirstReceiptThroughTheNight_D56_26_3() {
        var code = story.accepted("muongso");

        assertThat(due(code, "urgent-measures")).isEqualTo("2026-11-24T09:40:00");
    }

    @Test
    void theTwelveHoursNoLongerBindOnceTheChairDecidesNotUrgent_D56_31() {
        var code = story.notUrgent("muongso");

        assertThat(state(code, "urgent-measures")).isEqualTo("cancelled");
    }

    @Test
    void thePlanIsDueFiveWorkingDaysAfterReceipt_D56_28_1() {
        var code = story.planning("muongso");
        office.submit("muongso.chutich", code, "HoldNeedsMeeting", Change.none());

        assertThat(due(code, "draft-plan")).isEqualTo("2026-11-30T23:59:59");
        assertThat(taskDue(code, "DraftPlan")).isEqualTo("2026-11-30T23:59:59");
    }

    @Test
    void approvalIsDueTwoWorkingDaysAfterSubmissionAndAReturnDoesNotRestartThem_D56_28_4() {
        clock.set("2026-11-26T10:00:00");
        var code = story.drafted("muongso");
        assertThat(taskDue(code, "ApprovePlan")).isEqualTo("2026-11-30T23:59:59");

        clock.advance(Duration.ofHours(3));
        office.submit("muongso.chutich", code, "ApprovePlan", returned());
        assertThat(state(code, "draft-plan")).isEqualTo("open");
        assertThat(due(code, "draft-plan")).isEqualTo("2026-11-30T23:59:59");
        clock.advance(Duration.ofDays(4));
        office.submit("muongso.bvte", code, "DraftPlan", Cast.activities("muongso"));

        assertThat(taskDue(code, "ApprovePlan")).isEqualTo("2026-11-30T23:59:59");
        assertThat(sql.sql(
                                "select breached from obligation_standing where case_code = ? and legal_basis = 'draft-plan'")
                        .param(code)
                        .query(Boolean.class)
                        .single())
                .as("the corrected plan of 2026-11-30 13:00 was still in time")
                .isFalse();
    }

    @Test
    void aNewCycleRunsFromTheDecisionToContinue_D56_30_1c() {
        var code = story.approved("muongso");
        story.carryOut("muongso", code);
        office.submit(
                "muongso.bvte",
                code,
                "ReviewPlan",
                Change.to("noMoreRisk", "no").and("stable", "no").and("conclusion", "continue"));
        clock.set("2026-12-16T09:00:00");
        office.submit(
                "muongso.chutich",
                code,
                "DecideOutcome",
                Change.to("outcome", "continue").and("reassess", "no"));

        assertThat(taskDue(code, "DraftPlan")).isEqualTo("2026-12-23T23:59:59");
    }

    @Test
    void anActivityIsDueOnTheLastDayThatThePlanGives_D56_28_3a() {
        var code = story.approved("muongso");
        office.submit("muongso.tramyte", code, "AcceptActivity", Change.none());

        assertThat(taskDue(code, "CarryOutActivity")).isEqualTo("2026-12-15T23:59:59");
    }

    @Test
    void everyFollowUpIsADutyOfItsOwn_D56_29_1() {
        var code = story.approved("muongso");
        office.submit("muongso.bvte", code, "FollowUpPlan", Change.none());

        assertThat(sql.sql("select count(*) from obligation where case_code = ? and legal_basis = 'follow-up'")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theFormSaysWhyItIsDue() throws Exception {
        var code = story.drafted("muongso");
        var form = office.as("muongso.chutich", () -> {
            var task = office.task(code, "ApprovePlan");
            return forms.getDeployedTaskForm(task.getId());
        });

        assertThat(new String(form.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("Điều 28 khoản 4")
                .contains("02 ngày làm việc")
                .contains("lúc trình hồ sơ");
    }

    @Test
    void whatIsNotDoneInTimeIsABreach() {
        var code = story.accepted("muongso");
        clock.set("2026-11-24T09:41:00");
        office.submit("muongso.bvte", code, "AssessInitialRisk", Change.none());

        var late = sql.sql("select closed_at > due_at from obligation where case_code = ?"
                        + " and legal_basis = 'initial-assessment'")
                .param(code)
                .query(Boolean.class)
                .single();
        assertThat(late).isTrue();
    }

    private String due(String code, String legalBasis) {
        return local(sql.sql("select due_at from obligation where case_code = ? and legal_basis = ?")
                .params(code, legalBasis)
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant());
    }

    private String taskDue(String code, String task) {
        return local(office.task(code, task).getDueDate().toInstant());
    }

    private String state(String code, String legalBasis) {
        return sql.sql("select state from obligation where case_code = ? and legal_basis = ?")
                .params(code, legalBasis)
                .query(String.class)
                .single();
    }

    private static String local(java.time.Instant instant) {
        return LocalDateTime.ofInstant(instant, StatutoryClock.ZONE)
                .format(java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss"));
    }
}
