package vn.annhi.holes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.EngineCalls;
import vn.annhi.fixture.EngineTables;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.StockProduct;

/** What the stock product lets officers do with tasks, their own and other units', although tenants are on. */
@AnNhiTest
class TaskHolesTest {

    private static final String SECRET = "Dấu vết bí mật";

    private final StockProduct stock = StockProduct.running();

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private TaskService tasks;

    @Autowired
    private EngineTables tables;

    @Test
    void anotherUnitReadsAndDeletesAnAttachmentOnTheStockProductOnly() {
        var stockTask = stock.task(StockProduct.HERE).getId();
        var stockPath = attachment(stock.engine().getTaskService(), stockTask);
        var stranger = stock.browser(StockProduct.THERE);
        assertThat(stranger.send("GET", "/task/" + stockTask, null).statusCode())
                .isEqualTo(404);
        assertThat(stranger.send("GET", stockPath + "/data", null).body()).isEqualTo(SECRET);
        assertThat(stranger.send("DELETE", stockPath, null).statusCode()).isEqualTo(204);
        assertThat(stock.engine().getTaskService().getTaskAttachments(stockTask))
                .isEmpty();

        var task = waiting();
        var path = attachment(tasks, task);
        for (var caller : strangers()) {
            Refusal.assertClean(caller.send("GET", path + "/data", null));
            Refusal.assertClean(caller.send("GET", path, null));
            Refusal.assertClean(caller.send("DELETE", path, null));
        }
        var attachments = tasks.getTaskAttachments(task);
        assertThat(attachments).hasSize(1);
        tasks.deleteAttachment(attachments.get(0).getId());
    }

    @Test
    void anotherUnitReadsACommentOnTheStockProductOnly() {
        var stockTask = stock.task(StockProduct.HERE).getId();
        var comment = stock.engine().getTaskService().createComment(stockTask, null, SECRET);
        assertThat(stock.browser(StockProduct.THERE)
                        .send("GET", "/task/" + stockTask + "/comment/" + comment.getId(), null)
                        .body())
                .contains(SECRET);

        var task = waiting();
        var ours = tasks.createComment(task, null, SECRET);
        for (var caller : strangers()) {
            var answer = caller.send("GET", "/task/" + task + "/comment/" + ours.getId(), null);
            Refusal.assertClean(answer);
            assertThat(answer.body()).doesNotContain(SECRET);
        }
        tasks.deleteTaskComment(task, ours.getId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete", "resolve"})
    void anyVariableEntersTheEngineOfTheStockProductOnly(String way) {
        var body = Map.of("variables", Map.of("note", Map.of("value", SECRET)));
        var stockTask = stock.task(StockProduct.HERE);
        assertThat(stock.browser(StockProduct.HERE)
                        .send("POST", "/task/" + stockTask.getId() + "/" + way, body)
                        .statusCode())
                .isEqualTo(204);
        assertThat(stock.engine()
                        .getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(stockTask.getProcessInstanceId())
                        .singleResult()
                        .getValue())
                .isEqualTo(SECRET);

        var task = waiting();
        Refusal.assertClean(holder().send("POST", "/task/" + task + "/" + way, body));
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
        tables.assertNowhere(SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, assignee, {\"userId\":\"nobody\"}",
        "POST, delegate, {\"userId\":\"nobody\"}",
        "POST, identity-links, '{\"userId\":\"nobody\",\"type\":\"candidate\"}'",
        "POST, localVariables, '{\"modifications\":{\"note\":{\"value\":1}}}'"
    })
    void aColleagueChangesATaskOnTheStockProductOnly(String method, String part, String json) {
        var body = JsonMapper.shared().readTree(json);
        var stockTask = stock.task(StockProduct.HERE).getId();
        assertThat(stock.browser(StockProduct.HERE)
                        .send(method, "/task/" + stockTask + "/" + part, body)
                        .statusCode())
                .isEqualTo(204);

        var task = waiting();
        var links = tasks.getIdentityLinksForTask(task).size();
        Refusal.assertClean(holder().send(method, "/task/" + task + "/" + part, body));
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
        assertThat(tasks.getIdentityLinksForTask(task)).hasSize(links);
        assertThat(tasks.getVariablesLocal(task)).isEmpty();
    }

    @Test
    void anErrorEndsTheProcedureOnTheStockProductOnly() {
        var stockTask = stock.task(StockProduct.HERE);
        var error = Map.of("errorCode", "any");
        assertThat(stock.browser(StockProduct.HERE)
                        .send("POST", "/task/" + stockTask.getId() + "/bpmnError", error)
                        .statusCode())
                .isEqualTo(204);
        assertThat(stock.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(stockTask.getProcessInstanceId())
                        .count())
                .isZero();

        var task = waiting();
        Refusal.assertClean(holder().send("POST", "/task/" + task + "/bpmnError", error));
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    private static String attachment(TaskService tasks, String task) {
        var content = new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8));
        return "/task/" + task + "/attachment/"
                + tasks.createAttachment("text/plain;charset=UTF-8", task, null, "name", "", content)
                        .getId();
    }

    /** A task that waits for the chair of Mường So. */
    private String waiting() {
        return office.task(office.open("muongso.bvte", Map.of()), "DirectVerification")
                .getId();
    }

    private EngineCalls holder() {
        return calls("muongso.chutich", "tasklist");
    }

    private List<EngineCalls> strangers() {
        return List.of(calls("banlang.chutich", "tasklist"), holder(), calls("huyen.ldtbxh", "cockpit"));
    }

    private EngineCalls calls(String account, String app) {
        var browser = Browser.of(port, account, app);
        return (method, path, body) -> browser.send(method, Browser.ENGINE + path, body);
    }
}
