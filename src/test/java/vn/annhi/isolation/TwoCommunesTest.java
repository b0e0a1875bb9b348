package vn.annhi.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.Cast;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** Officers of two communes and of their sector units: each sees exactly the own work. */
@AnNhiTest
class TwoCommunesTest {

    @Autowired
    private Office office;

    @Autowired
    private CaseStory story;

    @Autowired
    private TestClock clock;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private FormService forms;

    @BeforeEach
    void mondayEvening() {
        clock.set("2026-11-23T22:00:00");
    }

    @Test
    void anOfficerSeesTheCasesOfTheOwnUnitOnly() {
        var here = story.accepted("muongso");
        var there = story.accepted("banlang");

        assertThat(visible("muongso.bvte", here, there)).containsExactly(here);
        assertThat(visible("banlang.bvte", here, there)).containsExactly(there);
        assertThat(visible("silolau.bvte", here, there)).isEmpty();
        assertThat(visible("muongso.congan", here, there)).isEmpty();
        assertThat(visible("muongso.truong", here, there)).isEmpty();
        assertThat(visible("huyen.hpn", here, there)).isEmpty();
    }

    @Test
    void theLabourOfficeFollowsItsCommunesButWorksOnNothingOfTheirs() {
        var here = story.accepted("muongso");
        var there = story.accepted("banlang");
        assertThat(visible("huyen.ldtbxh", here, there)).containsExactlyInAnyOrder(here, there);

        assertThatThrownBy(() -> office.submit("huyen.ldtbxh", here, "AssessInitialRisk", Change.none()))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> read("huyen.ldtbxh", here, "AssessInitialRisk"))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void aSectorUnitSeesItsActivityAndNothingElseOfTheCase() {
        var code = story.approved("muongso");

        assertThat(tasksOf("muongso.tramyte", code)).containsExactly("AcceptActivity");
        assertThat(tasksOf("muongso.congan", code)).containsExactly("AcceptActivity");
        assertThat(tasksOf("banlang.tramyte", code)).isEmpty();
        assertThat(tasksOf("muongso.truong", code)).isEmpty();
        var shown = read("muongso.tramyte", code, "AcceptActivity");
        assertThat(shown.keySet()).containsExactlyInAnyOrder("activityName", "activityPeriod", "activityContext");
    }

    @Test
    void theChairCannotDoTheWorkersTaskNorTheWorkerTheChairs() {
        var code = story.accepted("muongso");
        assertThatThrownBy(() -> office.submit("muongso.chutich", code, "AssessInitialRisk", Change.none()))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("vị trí công tác khác");

        var drafted = story.drafted("muongso");
        assertThatThrownBy(() -> office.submit("muongso.bvte", drafted, "ApprovePlan", Change.none()))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void knowingAForeignTasksIdOpensNothing() {
        var code = story.accepted("muongso");
        var task = office.task(code, "AssessInitialRisk").getId();

        assertThatThrownBy(() -> office.as("banlang.bvte", () -> forms.getTaskFormVariables(task)))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> office.as("banlang.bvte", () -> forms.getDeployedTaskForm(task)))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> office.as("banlang.bvte", () -> {
                    tasks.claim(task, "banlang.bvte");
                    return task;
                }))
                .isInstanceOf(Exception.class);
        assertThat(office.task(code, "AssessInitialRisk").getAssignee()).isNull();
    }

    @Test
    void aTaskThatAColleagueClaimedStaysTheColleagues() {
        var code = story.accepted("muongso");
        office.as("muongso.bvte", () -> {
            var task = office.task(code, "AssessInitialRisk");
            tasks.claim(task.getId(), "muongso.bvte");
            return task;
        });

        assertThatThrownBy(() -> office.submit("muongso.vhxh", code, "AssessInitialRisk", Change.none()))
                .isInstanceOf(Exception.class);
    }

    @Test
    void theCommuneOfResidenceReceivesThePlanOfACaseThatHappenedElsewhere() {
        var code = story.notUrgent("muongso");
        office.submit("muongso.bvte", code, "AssessSpecificRisk", Change.to("residenceUnit", Cast.unit("banlang")));
        assertThat(tasksOf("banlang.chutich", code)).containsExactly("AcceptHandOver");
        assertThat(tasksOf("muongso.chutich", code)).isEmpty();

        office.submit("banlang.chutich", code, "AcceptHandOver", Change.none());
        assertThat(tasksOf("banlang.chutich", code)).containsExactly("HoldNeedsMeeting");
        assertThat(tasksOf("muongso.chutich", code)).isEmpty();
    }

    @Test
    void instancesBelongToTheUnitsThatOwnTheWork() {
        var code = story.approved("muongso");

        var owners = runtime.createProcessInstanceQuery().processInstanceBusinessKey(code).list().stream()
                .map(instance -> instance.getProcessDefinitionId().split(":")[0] + " " + instance.getTenantId())
                .toList();
        assertThat(owners)
                .containsExactlyInAnyOrder(
                        "intervention-case xa-03589-2004",
                        "support-plan xa-03589-2004",
                        "plan-activity tyt-03589-2004",
                        "plan-activity ca-03589-2004");
    }

    private List<String> visible(String officer, String... codes) {
        return office.as(
                officer,
                () -> List.of(codes).stream()
                        .filter(code -> tasks.createTaskQuery()
                                        .processInstanceBusinessKey(code)
                                        .count()
                                > 0)
                        .toList());
    }

    private List<String> tasksOf(String officer, String code) {
        return office.as(
                officer,
                () -> tasks.createTaskQuery().processInstanceBusinessKey(code).listPage(0, 50).stream()
                        .map(task -> task.getTaskDefinitionKey())
                        .toList());
    }

    private java.util.Map<String, Object> read(String officer, String code, String task) {
        return office.as(
                officer,
                () -> forms.getTaskFormVariables(office.task(code, task).getId()));
    }
}
