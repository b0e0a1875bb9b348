package vn.annhi.engine.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.fixture.Browser.ENGINE;
import static vn.annhi.fixture.Browser.encoded;
import static vn.annhi.fixture.Browser.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.Samples;

/** What a browser can and cannot do with the engine's own web calls. */
@AnNhiTest
class WebDoorTest {

    private static final Map<String, Browser> SIGNED_IN = new HashMap<>();
    private static String waitingCase = "";

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identity;

    @Test
    void theBareAddressLeadsToTheOwnWork() {
        assertThat(home(officer("muongso.bvte"))).endsWith("/camunda/app/tasklist/default/");
        assertThat(home(administrator())).endsWith("/camunda/app/admin/default/");
        assertThat(home(Browser.anonymous(port))).endsWith("/dang-nhap");
    }

    private static String home(Browser browser) {
        return browser.get("/").headers().firstValue("Location").orElseThrow();
    }

    @Test
    void startPagesAndAnswersAreNeverStored() {
        var browser = officer("muongso.bvte");
        var page = browser.get("/camunda/app/tasklist/default/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(browser.get(ENGINE + "/filter").headers().allValues("Cache-Control"))
                .containsExactly("no-store");
        assertThat(browser.get("/camunda/app/tasklist/scripts/config.js").statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobodySignedInIsAskedToSignIn() {
        var nobody = Browser.anonymous(port);
        assertThat(nobody.get(ENGINE + "/filter").statusCode()).isEqualTo(401);
        assertThat(nobody.get(ENGINE + "/process-definition").statusCode()).isEqualTo(401);
        assertThat(nobody.get(ENGINE + "/user").statusCode()).isEqualTo(401);
        assertThat(nobody.post(ENGINE + "/task/1/submit-form", Map.of()).statusCode())
                .isEqualTo(401);
        assertThat(nobody.post(ENGINE + "/task/1/complete", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theOfficerSeesWorkListsFormAndDiagramAndCompletesTheTask() {
        var code = office.open("muongso.bvte", Map.of());
        var task = office.task(code, "DirectVerification");
        var chair = officer("muongso.chutich");

        var filters =
                tree(chair.get(ENGINE + "/filter?firstResult=0&maxResults=2000&itemCount=false&resourceType=Task"));
        var filter = filters.valueStream()
                .filter(each -> each.get("name").asString().equals("Việc của nhóm"))
                .map(each -> each.get("id").asString())
                .findFirst()
                .orElseThrow();
        var list = chair.post(ENGINE + "/filter/" + filter + "/list?firstResult=0&maxResults=500", Map.of());
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains(task.getId());
        assertThat(chair.get(ENGINE + "/task/" + task.getId()).statusCode()).isEqualTo(200);
        assertThat(chair.get(ENGINE + "/task/" + task.getId() + "/form").statusCode())
                .isEqualTo(200);
        assertThat(chair.get(ENGINE + "/task/" + task.getId() + "/deployed-form")
                        .body())
                .contains("\"components\"");
        assertThat(chair.get(ENGINE + "/task/" + task.getId() + "/form-variables?deserializeValues=false")
                        .statusCode())
                .isEqualTo(200);
        var diagram = ENGINE + "/process-definition/" + encoded(task.getProcessDefinitionId()) + "/xml";
        assertThat(chair.get(diagram).statusCode()).isEqualTo(200);

        assertThat(chair.post(ENGINE + "/task/" + task.getId() + "/claim", Map.of("userId", "muongso.chutich"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(chair.post(ENGINE + "/task/" + task.getId() + "/unclaim", null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isNull();
        var submitted = chair.post(
                ENGINE + "/task/" + task.getId() + "/submit-form",
                Browser.form(Samples.of("chi-dao-xac-minh", Map.of("acceptance", "verify"))));
        assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(204);
        assertThat(office.openTasks(code)).containsExactly("VerifyInformation");
    }

    @Test
    void theOfficerStartsACaseWithTheFormOnly() {
        var worker = officer("muongso.bvte");
        var definition = ENGINE + "/process-definition/" + encoded(definition());
        assertThat(worker.get(definition + "/startForm").statusCode()).isEqualTo(200);
        assertThat(worker.get(definition + "/deployed-start-form").body()).contains("\"components\"");
        var started =
                worker.post(definition + "/submit-form", Browser.form(Samples.of("mau-01-intake-report", Map.of())));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        assertThat(worker.post(definition + "/start", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void aSchoolCannotOpenACase() {
        var definition = ENGINE + "/process-definition/" + encoded(definition());
        var refused = officer("muongso.truong")
                .post(definition + "/submit-form", Browser.form(Samples.of("mau-01-intake-report", Map.of())));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(tree(refused).get("message").asString()).contains("không phải nơi tiếp nhận");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /process-definition/key/intervention-case/start",
        "POST, /process-definition/key/intervention-case/submit-form",
        "POST, /message",
        "POST, /signal",
        "POST, /condition",
        "POST, /task/{task}/complete",
        "POST, /task/{task}/resolve",
        "POST, /task/{task}/delegate",
        "POST, /task/{task}/assignee",
        "POST, /task/{task}/bpmnError",
        "POST, /task/{task}/bpmnEscalation",
        "PUT, /task/{task}/",
        "PUT, /task/{task}",
        "DELETE, /task/{task}",
        "POST, /task/create",
        "GET, /task/{task}/variables",
        "PUT, /task/{task}/variables/urgent",
        "POST, /task/{task}/localVariables",
        "GET, /task/{task}/comment",
        "POST, /task/{task}/comment/create",
        "GET, /task/{task}/attachment",
        "POST, /task/{task}/attachment/create",
        "GET, /task/{task}/attachment/1/data",
        "POST, /task/{task}/identity-links",
        "GET, /task/{task}/rendered-form",
        "PUT, /process-instance/{instance}/variables/urgent",
        "POST, /process-instance/{instance}/modification",
        "POST, /process-instance/{instance}/comment/create",
        "PUT, /process-instance/{instance}/suspended",
        "DELETE, /process-instance/{instance}",
        "POST, /process-instance/delete",
        "POST, /process-instance/variables-async",
        "POST, /execution/{instance}/signal",
        "POST, /execution/{instance}/localVariables",
        "POST, /filter/create",
        "PUT, /filter/1",
        "DELETE, /filter/1",
        "POST, /filter/1/singleResult",
        "GET, /filter/1/list",
        "GET, /deployment",
        "POST, /deployment/create",
        "DELETE, /process-definition/{instance}",
        "PUT, /process-definition/{instance}/suspended",
        "GET, /user",
        "POST, /user/create",
        "GET, /user/count",
        "PUT, /user/huyen.ldtbxh/credentials",
        "PUT, /user/muongso.chutich/credentials",
        "PUT, /user/muongso.bvte/profile",
        "PUT, /group/role.chair/members/muongso.bvte",
        "GET, /authorization",
        "POST, /authorization/create",
        "GET, /tenant",
        "GET, /batch",
        "POST, /migration/execute",
        "GET, /history/user-operation",
        "POST, /external-task/fetchAndLock",
        "GET, /external-task",
        "GET, /metrics",
        "GET, /telemetry/data",
        "GET, /version",
        "GET, /schema/log",
        "GET, /history/variable-instance",
        "GET, /history/detail",
        "GET, /history/task",
        "GET, /job",
        "POST, /decision-definition/key/urgency/evaluate",
        "POST, /task",
        "POST, /process-instance",
        "POST, /variable-instance",
        "GET, /event-subscription",
        "GET, /incident",
        "GET, /identity/groups",
        "POST, /identity/verify"
    })
    void everyOtherCallDoesNotExistForAnOfficer(String method, String path) {
        var task = waiting();
        var call = path.replace("{task}", task.getId()).replace("{instance}", task.getProcessInstanceId());

        assertThat(officer("muongso.chutich")
                        .send(method, ENGINE + call, method.equals("GET") ? null : Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(office.openTasks(waitingCase)).containsExactly("DirectVerification");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task/{task}/complete;a=b",
                "/task/{task}/submit-form;/../complete",
                "/task/{task}/%63omplete",
                "/task/{task}/submit-form/../complete",
                "/task/{task}/submit-form/%2e%2e/complete",
                "/task/{task}/submit-form/..%2fcomplete",
                "/task/{task}//complete",
                "//task/{task}/complete",
                "/task/{task}/complete/",
                "/task/{task}/COMPLETE",
                "/task/{task}/submit-form/",
                "/task;a=b/{task}/complete",
                "/task/%7Btask%7D/complete"
            })
    void noSpellingOfAPathOpensTheDoor(String path) {
        var call = path.replace("{task}", waiting().getId());

        assertThat(officer("muongso.chutich").post(ENGINE + call, Map.of()).statusCode())
                .isIn(400, 404);
        assertThat(office.openTasks(waitingCase)).containsExactly("DirectVerification");
    }

    @Test
    void theSetUpOfAFirstAdministratorExistsForNobody() {
        var user = Map.of(
                "profile", Map.of("id", "ke.gian", "firstName", "A", "lastName", "B"),
                "credentials", Map.of("password", "Ruong-Bac-Thang-2026"));
        var setUp = "/camunda/api/admin/setup/default/user/create";
        var nobody = Browser.anonymous(port);
        assertThat(nobody.post(setUp, user).statusCode()).isEqualTo(404);
        assertThat(nobody.get("/camunda/app/admin/default/setup/").statusCode()).isEqualTo(302);
        for (var browser : List.of(officer("muongso.bvte"), administrator())) {
            assertThat(browser.post(setUp, user).statusCode()).isEqualTo(404);
            assertThat(browser.get("/camunda/app/admin/default/setup/").statusCode())
                    .isEqualTo(404);
            assertThat(browser.get("/camunda/app/tasklist/default/setup/").statusCode())
                    .isEqualTo(404);
        }
        assertThat(identity.createUserQuery().userId("ke.gian").count()).isZero();
        assertThat(identity.createUserQuery()
                        .memberOfGroup(Groups.CAMUNDA_ADMIN)
                        .count())
                .isPositive();
    }

    @Test
    void theEnginesRestInterfaceIsNotThere() {
        assertThat(officer("muongso.bvte").get("/engine-rest/engine").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatTheApplicationConsistsOfIsForItsOperatorsOnly() {
        for (var page :
                List.of("/actuator/sbom", "/actuator/sbom/application", "/META-INF/sbom/application.cdx.json")) {
            assertThat(administrator().get(page).statusCode()).as(page).isEqualTo(404);
        }
    }

    @Test
    void aSupervisorReadsInCockpitAndChangesNothing() {
        var code = office.open("muongso.bvte", Map.of());
        var instance = office.task(code, "DirectVerification").getProcessInstanceId();
        var supervisor = Browser.of(port, "huyen.ldtbxh", "cockpit");
        var cockpit = "/camunda/api/cockpit/plugin/base/default";

        assertThat(supervisor.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
        assertThat(supervisor.get(ENGINE + "/process-instance/" + instance).statusCode())
                .isEqualTo(200);
        assertThat(supervisor
                        .get(ENGINE + "/process-instance/" + instance + "/activity-instances")
                        .statusCode())
                .isEqualTo(200);
        assertThat(supervisor
                        .post(
                                ENGINE + "/variable-instance?firstResult=0&maxResults=50",
                                Map.of("processInstanceIdIn", List.of(instance)))
                        .body())
                .contains("incidentUnit");
        assertThat(
                        tree(
                                supervisor.get(
                                        ENGINE
                                                + "/process-definition?key=intervention-case&sortBy=version&sortOrder=desc&withoutTenantId=true")))
                .hasSize(1);
        assertThat(supervisor
                        .get(ENGINE + "/process-definition/" + encoded(definition())
                                + "/static-called-process-definitions")
                        .statusCode())
                .isEqualTo(200);
        assertThat(supervisor
                        .post(cockpit + "/process-instance?firstResult=0&maxResults=50", Map.of())
                        .statusCode())
                .isEqualTo(200);
        assertThat(supervisor
                        .get(cockpit + "/process-definition/statistics?firstResult=0&maxResults=50")
                        .statusCode())
                .isEqualTo(200);
        assertThat(supervisor
                        .send("DELETE", ENGINE + "/process-instance/" + instance, null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(supervisor
                        .post(ENGINE + "/process-instance/" + instance + "/modification", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(supervisor.get(ENGINE + "/user").statusCode()).isEqualTo(404);
    }

    @Test
    void noOfficerIsOfferedToAddAWorkList() {
        var offered = officer("muongso.chutich").send("OPTIONS", ENGINE + "/filter", null);
        assertThat(offered.statusCode()).isEqualTo(200);
        assertThat(offered.body()).contains("\"count\"").doesNotContain("create");
    }

    @Test
    void anAdministratorHoldsAccountsAndReadsNoForm() {
        var administrator = administrator();
        assertThat(administrator.get(ENGINE + "/user?maxResults=5").statusCode())
                .isEqualTo(200);
        assertThat(administrator.send("OPTIONS", ENGINE + "/user", null).statusCode())
                .isEqualTo(200);
        assertThat(administrator.get(ENGINE + "/authorization?maxResults=5").statusCode())
                .isEqualTo(200);
        var task = office.task(office.open("muongso.bvte", Map.of()), "DirectVerification");
        assertThat(administrator
                        .get(ENGINE + "/task/" + task.getId() + "/form-variables")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aTaskOfAnotherUnitOrPositionIsOutOfReach() {
        var task = office.task(office.open("muongso.bvte", Map.of()), "DirectVerification");
        for (var stranger : List.of(officer("banlang.bvte"), officer("muongso.truong"), officer("muongso.bvte"))) {
            for (var part : List.of("/deployed-form", "/form-variables")) {
                assertThat(stranger.get(ENGINE + "/task/" + task.getId() + part).statusCode())
                        .isEqualTo(403);
            }
            assertThat(stranger.post(
                                    ENGINE + "/task/" + task.getId() + "/submit-form",
                                    Browser.form(Samples.of("chi-dao-xac-minh", Map.of())))
                            .statusCode())
                    .isEqualTo(403);
            for (var officer : List.of("muongso.bvte", "muongso.chutich")) {
                assertThat(stranger.post(ENGINE + "/task/" + task.getId() + "/claim", Map.of("userId", officer))
                                .statusCode())
                        .isEqualTo(403);
            }
        }
        assertThat(officer("banlang.bvte").get(ENGINE + "/task/" + task.getId()).statusCode())
                .isEqualTo(404);
        assertThat(officer("muongso.chutich")
                        .post(ENGINE + "/task/" + task.getId() + "/claim", Map.of("userId", "muongso.bvte"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isNull();
    }

    @Test
    void anUnknownAnswerRefusesTheFormInVietnameseAndChangesNothing() {
        var code = office.open("muongso.bvte", Map.of());
        var task = office.task(code, "DirectVerification");
        var values = Samples.of("chi-dao-xac-minh", Map.of("isolation", true));
        var refused = officer("muongso.chutich")
                .post(ENGINE + "/task/" + task.getId() + "/submit-form", Browser.form(values));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(tree(refused).get("message").asString())
                .contains("isolation")
                .containsPattern("[ạ-ỹ]");
        assertThat(office.openTasks(code)).containsExactly("DirectVerification");
    }

    @Test
    void aFormOfATaskThatIsGoneIsRefusedInVietnamese() {
        var code = office.open("muongso.bvte", Map.of());
        var task = office.task(code, "DirectVerification");
        office.submit("muongso.chutich", code, "DirectVerification", Map.of("acceptance", "verify"));
        var refused = officer("muongso.chutich")
                .post(
                        ENGINE + "/task/" + task.getId() + "/submit-form",
                        Browser.form(Samples.of("chi-dao-xac-minh", Map.of())));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(tree(refused).get("message").asString()).contains("đã được hoàn thành");
    }

    private Browser officer(String account) {
        return SIGNED_IN.computeIfAbsent(account, name -> Browser.of(port, name, "tasklist"));
    }

    /** A case that waits for the chair's direction; the closed doors leave it there. */
    private Task waiting() {
        if (waitingCase.isEmpty()) {
            waitingCase = office.open("muongso.bvte", Map.of());
        }
        return office.task(waitingCase, "DirectVerification");
    }

    private Browser administrator() {
        return Browser.of(port, "quantri", "admin");
    }

    private String definition() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("intervention-case")
                .latestVersion()
                .singleResult()
                .getId();
    }
}
