package vn.annhi.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Office;

/** Behind the web door the engine itself refuses what is not a form. */
@AnNhiTest
class ClosedDoorsTest {

    private static String waitingCase = "";

    @Autowired
    private Office office;

    @Autowired
    private ProcessEngine engine;

    static Stream<Arguments> acts() {
        return Stream.of(
                act("complete a task", (engine, task) -> engine.getTaskService().complete(task.getId())),
                act("resolve a task", (engine, task) -> engine.getTaskService().resolveTask(task.getId())),
                act("save a task", (engine, task) -> engine.getTaskService().saveTask(task)),
                act(
                        "delegate a task",
                        (engine, task) -> engine.getTaskService().delegateTask(task.getId(), "muongso.bvte")),
                act(
                        "assign a task",
                        (engine, task) -> engine.getTaskService().setAssignee(task.getId(), "muongso.bvte")),
                act(
                        "claim for a colleague",
                        (engine, task) -> engine.getTaskService().claim(task.getId(), "muongso.bvte")),
                act("own a task", (engine, task) -> engine.getTaskService().setOwner(task.getId(), "muongso.bvte")),
                act(
                        "add a candidate",
                        (engine, task) -> engine.getTaskService().addCandidateUser(task.getId(), "muongso.bvte")),
                act(
                        "write a task's variable",
                        (engine, task) -> engine.getTaskService().setVariable(task.getId(), "urgent", true)),
                act("raise an error", (engine, task) -> engine.getTaskService().handleBpmnError(task.getId(), "E")),
                act(
                        "raise an escalation",
                        (engine, task) -> engine.getTaskService().handleEscalation(task.getId(), "E")),
                act(
                        "attach",
                        (engine, task) -> engine.getTaskService()
                                .createAttachment("text", task.getId(), null, "tên", "", "https://an-nhi.example")),
                act(
                        "read attachments",
                        (engine, task) -> engine.getTaskService().getTaskAttachments(task.getId())),
                act(
                        "comment",
                        (engine, task) -> engine.getTaskService().createComment(task.getId(), null, "Tên trẻ em")),
                act("read comments", (engine, task) -> engine.getTaskService().getTaskComments(task.getId())),
                act(
                        "make a task",
                        (engine, task) -> engine.getTaskService()
                                .saveTask(engine.getTaskService().newTask())),
                act(
                        "start a case",
                        (engine, task) -> engine.getRuntimeService().startProcessInstanceByKey("intervention-case")),
                act(
                        "write a case's variable",
                        (engine, task) ->
                                engine.getRuntimeService().setVariable(task.getExecutionId(), "urgent", true)),
                act(
                        "remove a variable",
                        (engine, task) ->
                                engine.getRuntimeService().removeVariable(task.getExecutionId(), "incidentUnit")),
                act(
                        "correlate a message",
                        (engine, task) -> engine.getRuntimeService().correlateMessage("bất kỳ")),
                act(
                        "send a signal",
                        (engine, task) -> engine.getRuntimeService().signalEventReceived("bất kỳ")),
                act(
                        "signal an execution",
                        (engine, task) -> engine.getRuntimeService().signal(task.getExecutionId())),
                act(
                        "evaluate conditions",
                        (engine, task) -> engine.getRuntimeService()
                                .createConditionEvaluation()
                                .setVariable("signsOfCrime", true)
                                .evaluateStartConditions()),
                act(
                        "modify a case",
                        (engine, task) -> engine.getRuntimeService()
                                .createProcessInstanceModification(task.getProcessInstanceId())
                                .startBeforeActivity("CloseCase")
                                .execute()),
                act(
                        "delete a case",
                        (engine, task) ->
                                engine.getRuntimeService().deleteProcessInstance(task.getProcessInstanceId(), "")),
                act(
                        "suspend a case",
                        (engine, task) ->
                                engine.getRuntimeService().suspendProcessInstanceById(task.getProcessInstanceId())),
                act(
                        "make a filter",
                        (engine, task) -> engine.getFilterService()
                                .saveFilter(engine.getFilterService().newTaskFilter("bất kỳ"))),
                act(
                        "deploy",
                        (engine, task) -> engine.getRepositoryService()
                                .createDeployment()
                                .addString("a.form", "{}")
                                .deploy()),
                act(
                        "submit form data",
                        (engine, task) -> engine.getFormService().submitTaskFormData(task.getId(), Map.of())),
                act(
                        "write a property of the engine",
                        (engine, task) -> engine.getManagementService().setProperty("a", "b")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("acts")
    void anOfficerCannotGoRoundTheForms(String name, Act act) {
        var task = waiting();
        var refused = office.as("muongso.chutich", () -> catchThrowable(() -> act.on(engine, task)));
        assertThat(refused).isInstanceOf(AuthorizationException.class);
        assertThat(office.openTasks(waitingCase)).containsExactly("DirectVerification");
    }

    @Test
    void theSystemItselfWritesRoutingFactsOnly() {
        var execution = waiting().getExecutionId();
        var runtime = engine.getRuntimeService();
        assertThatCode(() -> runtime.setVariable(execution, "urgent", true)).doesNotThrowAnyException();
        assertThatThrownBy(() -> runtime.setVariable(execution, "childName", "Sùng Mây Trắng"))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("childName")
                .hasMessageNotContaining("Sùng");
        assertThatThrownBy(() -> runtime.setVariable(execution, "acceptance", "Sùng Mây Trắng"))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageNotContaining("Sùng");
        assertThat(runtime.getVariables(execution)).doesNotContainKey("childName");
    }

    private Task waiting() {
        if (waitingCase.isEmpty()) {
            waitingCase = office.open("muongso.bvte", Map.of());
        }
        return office.task(waitingCase, "DirectVerification");
    }

    private static Arguments act(String name, Act act) {
        return Arguments.of(name, act);
    }

    /** Something an officer tries on the engine. */
    interface Act {
        void on(ProcessEngine engine, Task task);
    }
}
