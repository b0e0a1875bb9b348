package vn.annhi.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.Cast;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.Samples;
import vn.annhi.fixture.TestClock;

/** Bad input gets a clear Vietnamese answer and changes nothing. */
@AnNhiTest
class BadInputTest {

    @Autowired
    private Office office;

    @Autowired
    private CaseStory story;

    @Autowired
    private TestClock clock;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void mondayEvening() {
        clock.set("2026-11-23T22:00:00");
    }

    static Stream<Arguments> badIntakes() {
        return Stream.of(
                bad("an unknown commune", Change.to("incidentUnit", "xa-99999-2004"), "Xã, thị trấn xảy ra vụ việc"),
                bad("an impossible age", Change.to("estimatedAge", 140), "tuổi"),
                bad("a negative age", Change.to("estimatedAge", -1), "tuổi"),
                bad("a birth date in the future", born("2030-01-01"), "không thể ở tương lai"),
                bad("a birth date of an adult", born("1980-01-01"), "46 tuổi"),
                bad("a day that does not exist", born("2020-02-30"), "Ngày sinh"),
                bad("a receipt in the future", Change.to("receivedAt", "2026-11-24T09:00+07:00"), "tương lai"),
                bad("a missing required field", Change.none().without("currentCondition"), "Tình trạng hiện tại"),
                bad("an extra field", Change.to("caseStatus", "closed"), "caseStatus"),
                bad("a routing fact of the process", Change.to("urgent", true), "urgent"),
                bad("10,000 characters", Change.to("currentCondition", "ă".repeat(10_000)), "Tình trạng hiện tại"),
                bad("a text where a list belongs", Change.to("childCategories", "ABUSED"), "Loại trẻ em"),
                bad("an option that is not offered", Change.to("childSex", "robot"), "Giới tính"),
                bad("a hidden field", Change.to("birthDate", "2017-01-01"), "Ngày sinh"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badIntakes")
    void aCaseIsNotOpenedWith(String fault, Change change, String expected) {
        var before = rows();

        assertThatThrownBy(() -> office.open("muongso.bvte", change)).hasMessageContaining(expected);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void anActivityThatEndsBeforeItStartsIsNamedByItsRow_D56_28_3a() {
        var code = story.planning("muongso");
        office.submit("muongso.chutich", code, "HoldNeedsMeeting", Change.none());
        var upsideDown = new java.util.HashMap<>(Cast.activity("health", "tyt-03589-2004.health"));
        upsideDown.put("endsOn", "2026-11-30");
        var before = rows();

        assertThatThrownBy(() -> office.submit(
                        "muongso.bvte",
                        code,
                        "DraftPlan",
                        Change.to(
                                "activities",
                                List.of(Cast.activity("protection", "ca-03589-2004.police"), upsideDown))))
                .hasMessageContaining("dòng 2")
                .hasMessageContaining("ngày kết thúc phải từ ngày bắt đầu trở đi");
        assertThat(rows()).isEqualTo(before);
        assertThat(office.openTasks(code)).containsExactly("DraftPlan");
    }

    @Test
    void aPlanCannotChargeAnotherCommunesPolice() {
        var code = story.planning("muongso");
        office.submit("muongso.chutich", code, "HoldNeedsMeeting", Change.none());

        assertThatThrownBy(() -> office.submit(
                        "muongso.bvte",
                        code,
                        "DraftPlan",
                        Change.to("activities", List.of(Cast.activity("protection", "ca-03577-2004.police")))))
                .hasMessageContaining("dòng 1");
    }

    @Test
    void aSecondSubmitOfTheSameTaskIsToldThatItIsDone() {
        var code = story.accepted("muongso");
        var task = office.task(code, "AssessInitialRisk");
        office.submit("muongso.bvte", code, "AssessInitialRisk", Change.none());
        var before = rows();

        assertThatThrownBy(() -> office.as("muongso.bvte", () -> {
                    forms.submitTaskForm(task.getId(), Office.values(Samples.of("mau-02-initial-risk", Change.none())));
                    return task;
                }))
                .hasMessageContaining("đã được hoàn thành");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void completingInsteadOfSubmittingTheFormIsRefused() {
        var code = story.accepted("muongso");
        var task = office.task(code, "AssessInitialRisk");

        assertThatThrownBy(() -> office.as("muongso.bvte", () -> {
                    tasks.complete(task.getId());
                    return task;
                }))
                .hasMessageContaining("biểu mẫu");
        assertThat(office.openTasks(code)).containsExactly("AssessInitialRisk");
    }

    @Test
    void someoneOfSixteenIsRecordedWithAWarningAndCannotBeTakenOn_LawOnChildren_1() {
        var code = office.open("muongso.bvte", born("2010-11-23"));
        var warning = office.as(
                "muongso.chutich",
                () -> forms.getTaskFormVariables(
                                office.task(code, "DirectVerification").getId())
                        .get("ageWarning"));
        assertThat(warning.toString()).contains("16 tuổi").contains("dưới 16 tuổi");

        assertThatThrownBy(() -> office.submit("muongso.chutich", code, "DirectVerification", Change.none()))
                .hasMessageContaining("không phải trẻ em");
        office.submit(
                "muongso.chutich",
                code,
                "DirectVerification",
                Change.to("acceptance", "rejected")
                        .and("rejectionReason", "not-a-child")
                        .and("reason", "Đã đủ 16 tuổi")
                        .without("instructions"));
        assertThat(sql.sql("select outcome from case_file where code = ?")
                        .param(code)
                        .query(String.class)
                        .single())
                .isEqualTo("not-a-child");
    }

    @Test
    void someoneOneDayShortOfSixteenIsAChild_LawOnChildren_1() {
        var code = office.open("muongso.bvte", born("2010-11-24"));
        office.submit("muongso.chutich", code, "DirectVerification", Change.none());

        assertThat(office.openTasks(code)).containsExactly("AssessInitialRisk");
    }

    @Test
    void decidingAgainstTheProposalNeedsAReason() {
        var code = story.accepted("muongso");
        office.submit("muongso.bvte", code, "AssessInitialRisk", Change.to("harmerIsCarer", "yes"));

        assertThatThrownBy(() -> office.submit("muongso.chutich", code, "DecideUrgency", Change.to("urgent", "no")))
                .hasMessageContaining("phải ghi lý do");
        office.submit(
                "muongso.chutich",
                code,
                "DecideUrgency",
                Change.to("urgent", "no").and("overrideReason", "Cha mẹ đã rời khỏi địa bàn"));
        assertThat(office.openTasks(code)).containsExactly("AssessSpecificRisk");
    }

    @Test
    void markupIsKeptAsTyped() {
        var typed = "<b>bầm</b><script>alert(1)</script>";
        var code = office.open("muongso.bvte", Change.to("currentCondition", typed));

        var shown = office.as(
                "muongso.chutich",
                () -> forms.getTaskFormVariables(
                        office.task(code, "DirectVerification").getId()));
        assertThat(shown.toString()).contains("summary_mau_01_intake_report");
        assertThat(sql.sql("select payload ->> 'currentCondition' from form_record where case_code = ?")
                        .param(code)
                        .query(String.class)
                        .single())
                .isEqualTo(typed);
    }

    private static Change born(String date) {
        return Change.to("ageKnowledge", "birthDate").and("birthDate", date).without("estimatedAge");
    }

    private static Arguments bad(String fault, Change change, String expected) {
        return Arguments.of(fault, change, expected);
    }

    private List<Integer> rows() {
        return Stream.of("case_file", "form_record", "obligation", "plan_activity", "act_ru_task", "act_hi_procinst")
                .map(table -> sql.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .toList();
    }
}
