package vn.annhi.engine.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.Office;

/** One test for each setting of {@link Hardening}, by what it does wherever that can be seen. */
@AnNhiTest
@ExtendWith(OutputCaptureExtension.class)
class HardeningTest {

    private static final String DIAGRAM = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="attack">
              <process id="attack" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="Begin"/>
                <sequenceFlow id="A" sourceRef="Begin" targetRef="Step"/>
                %s
              </process>
            </definitions>""";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ProcessEngineConfigurationImpl settings;

    @Autowired
    private ExpressionBeans beans;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Office office;

    @Autowired
    private JdbcClient sql;

    @Test
    void authorizationIsOn() {
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().count())
                .isPositive();
        assertThat(signedIn(
                        List.of(),
                        List.of(),
                        () -> engine.getRepositoryService()
                                .createProcessDefinitionQuery()
                                .count()))
                .isZero();
    }

    @Test
    void theTenantCheckIsOn() {
        office.open("muongso.bvte", Map.of());
        Supplier<Long> seen = () -> engine.getTaskService().createTaskQuery().count();
        assertThat(signedIn(List.of("role.cpw"), List.of("xa-03589-2004"), seen))
                .isPositive();
        assertThat(signedIn(List.of("role.cpw"), List.of(), seen)).isZero();
    }

    @Test
    void aTaskCanOnlyBeWorkedOnByDefault() {
        assertThat(settings.getDefaultUserPermissionForTask()).isEqualTo(TaskPermissions.TASK_WORK);
    }

    @Test
    void noTaskGetsPermissionRowsOfItsOwn() {
        var code = office.open("muongso.bvte", Map.of());
        office.as("muongso.chutich", () -> {
            var task = office.task(code, "DirectVerification");
            engine.getTaskService().claim(task.getId(), "muongso.chutich");
            return task;
        });
        assertThat(engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .count())
                .isZero();
    }

    @Test
    void thereIsNoTaskOutsideAProcedure() {
        var tasks = engine.getTaskService();
        assertThatThrownBy(() -> tasks.saveTask(tasks.newTask())).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void nobodyFetchesEverythingAtOnce() {
        Supplier<Object> all = () -> engine.getTaskService().createTaskQuery().list();
        Supplier<Object> tooMany =
                () -> engine.getTaskService().createTaskQuery().listPage(0, Hardening.LARGEST_PAGE + 1);
        for (var page : List.of(all, tooMany)) {
            assertThatThrownBy(() -> office.as("muongso.bvte", page)).isInstanceOf(BadUserRequestException.class);
        }
    }

    @Test
    void anExpressionInAQueryIsRefusedEvenToTheSystem() {
        var query = engine.getTaskService().createTaskQuery().taskAssigneeExpression("${'quantri'}");
        assertThatThrownBy(query::count).isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void theWorkListsOfAnNhiKeepTheirExpressions() {
        var code = office.open("muongso.bvte", Map.of());
        var task = office.task(code, "DirectVerification").getId();
        var lists = engine.getFilterService();
        assertThat(office.as(
                        "muongso.chutich",
                        () -> lists.createFilterQuery().listPage(0, 10).stream()
                                .flatMap(list -> lists.<Task>listPage(list.getId(), 0, Hardening.LARGEST_PAGE).stream())
                                .map(Task::getId)
                                .toList()))
                .contains(task);
    }

    @Test
    void anExpressionSeesTheBeansOfTheModelsAndNoOther() {
        var named = beans.forExpressions().keySet();
        for (var name : named) {
            assertThat(evaluated("${" + name + "}")).as("%s", name).isNotNull();
        }
        var others = List.of(context.getBeanDefinitionNames()).stream()
                .filter(name -> name.matches("[a-zA-Z][a-zA-Z0-9]*") && !named.contains(name))
                .toList();
        assertThat(others).contains("identityService", "dataSource", "passwordHash");
        for (var name : others) {
            assertThatThrownBy(() -> evaluated("${" + name + "}"))
                    .as(name)
                    .isInstanceOf(ProcessEngineException.class)
                    .hasMessageContaining("Unknown property");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "feel", "javascript", "groovy"})
    void aDiagramWithAScriptIsRefused(String language) {
        var script = "<script>1+1</script>";
        for (var step : List.of(
                "<scriptTask id='Step' scriptFormat='" + language + "'>" + script + "</scriptTask>",
                "<task id='Step'><extensionElements><camunda:executionListener event='start'><camunda:script scriptFormat='"
                        + language + "'>1+1</camunda:script></camunda:executionListener></extensionElements></task>",
                "<task id='Step'><extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>"
                        + "<camunda:script scriptFormat='" + language
                        + "'>1+1</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></task>",
                "<task id='Step'/><endEvent id='End'/><sequenceFlow id='B' sourceRef='Step' targetRef='End'>"
                        + "<conditionExpression xsi:type='tFormalExpression' language='" + language
                        + "'>true</conditionExpression></sequenceFlow>")) {
            assertThatThrownBy(() -> deploy("attack.bpmn", DIAGRAM.formatted(step)))
                    .as(step)
                    .isInstanceOf(ProcessEngineException.class)
                    .hasMessageContaining("Scripts are not allowed");
        }
        assertNothingDeployed();
    }

    @Test
    void noScriptEngineIsOnTheClassPathButTheExpressionLanguagesOfTheEngine() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .extracting(factory -> factory.getLanguageName())
                .isSubsetOf("JSP 2.1 EL", "feel", "feel-unary-tests");
    }

    @Test
    void aScriptEngineThatAppearsReachesNeitherHostNorFiles() {
        assertThat(settings.isConfigureScriptEngineHostAccess()).isFalse();
        assertThat(settings.isEnableScriptEngineLoadExternalResources()).isFalse();
        assertThat(settings.isEnableScriptEngineNashornCompatibility()).isFalse();
        assertThat(settings.isEnableFetchScriptEngineFromProcessApplication()).isFalse();
        assertThat(settings.isEnableScriptCompilation()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"attack.bpmn", "attack.dmn", "attack.cmmn"})
    void aModelThatNamesAFileOfTheServerIsRefusedAndTheFileNotRead(String name, @TempDir Path folder)
            throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "Suối nguồn bí mật");
        var doctype = "<!DOCTYPE definitions [<!ENTITY secret SYSTEM \"" + secret.toUri() + "\">]>";
        var model = doctype
                + DIAGRAM.formatted("<task id='Step' name='&secret;'/>")
                        .replace("20100524/MODEL", name.endsWith("bpmn") ? "20100524/MODEL" : "OTHER");

        var refused = catchThrowable(() -> deploy(name, model));
        assertThat(refused).isInstanceOf(ProcessEngineException.class);
        assertThat(refused).hasStackTraceContaining("DOCTYPE");
        assertThat(refused.toString()).doesNotContain("Suối nguồn");
        assertNothingDeployed();
    }

    @Test
    void aSerializedJavaObjectIsRefused() {
        var task = office.task(office.open("muongso.bvte", Map.of()), "DirectVerification");
        var object = Variables.serializedObjectValue("rO0ABXA=")
                .serializationDataFormat(Variables.SerializationDataFormats.JAVA)
                .objectTypeName("java.util.ArrayList")
                .create();
        assertThatThrownBy(() -> engine.getRuntimeService().setVariable(task.getExecutionId(), "urgent", object))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("serializ");
    }

    @Test
    void onlyHarmlessTypesAreReadFromJson() {
        assertThat(settings.isDeserializationTypeValidationEnabled()).isTrue();
        var types = settings.getDeserializationTypeValidator();
        assertThat(types.validate("java.lang.String")).isTrue();
        assertThat(types.validate("javax.naming.InitialContext")).isFalse();
        assertThat(types.validate("org.springframework.context.support.ClassPathXmlApplicationContext"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "matkhaumatkhau", "MatKhau1234", "Dai-Du-Va-Manh"})
    void aWeakPasswordIsRefusedInVietnamese(String password) {
        var accounts = engine.getIdentityService();
        var account = accounts.newUser("nguoi.moi");
        account.setPassword(password);
        assertThatThrownBy(() -> accounts.saveUser(account))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Mật khẩu chưa đủ mạnh")
                .hasMessageNotContaining(password + " ");
        assertThat(accounts.createUserQuery().userId("nguoi.moi").count()).isZero();
    }

    @Test
    void aGuesserLocksNobodyOut() {
        var accounts = engine.getIdentityService();
        for (var i = 0; i < 12; i++) {
            assertThat(accounts.checkPassword("banlang.vhxh", "doan-mo-" + i)).isFalse();
        }
        assertThat(accounts.checkPassword("banlang.vhxh", Browser.PASSWORD)).isTrue();
    }

    @Test
    void passwordsAreKeptAsBcrypt() {
        assertThat(sql.sql("select pwd_ from act_id_user where pwd_ is not null")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(hash -> hash.startsWith("{BCRYPT}$2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a/b", "../a", "a'b", "a--b", "-a", "a%2e", "<a>", ""})
    void anIdThatIsMoreThanAWordIsRefused(String id) {
        var accounts = engine.getIdentityService();
        assertThatThrownBy(() -> accounts.saveUser(accounts.newUser(id))).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> accounts.saveGroup(accounts.newGroup(id))).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> accounts.saveTenant(accounts.newTenant(id)))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(accounts.createUserQuery().userId(id).count()).isZero();
    }

    @Test
    void aRefusedCommandLeavesNoWordInTheLog(CapturedOutput log) {
        assertThatThrownBy(() -> engine.getTaskService().complete("Sông-Nậm-Na"))
                .isInstanceOf(Exception.class);
        assertThat(log.getAll()).doesNotContain("Sông-Nậm-Na");
    }

    @Test
    void historyTellsWhoDidWhatAndNotEveryValueInBetween() {
        var task = office.task(office.open("muongso.bvte", Map.of()), "DirectVerification");
        var history = engine.getHistoryService();
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .list())
                .extracting(HistoricVariableInstance::getName)
                .contains("incidentUnit");
        assertThat(history.createHistoricDetailQuery().variableUpdates().count())
                .isZero();
    }

    @Test
    void historyIsRemovedAtNight() {
        assertThat(settings.getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
        assertThat(settings.getHistoryCleanupBatchWindowEndTime()).isEqualTo("04:00");
        engine.getHistoryService().cleanUpHistoryAsync(false);
        assertThat(engine.getHistoryService().findHistoryCleanupJobs())
                .isNotEmpty()
                .allMatch(job -> job.getDuedate() != null);
    }

    @Test
    void theEngineCountsNobodysWork() {
        office.open("muongso.bvte", Map.of());
        assertThatThrownBy(() -> engine.getManagementService().reportDbMetricsNow())
                .isInstanceOf(ProcessEngineException.class);
        for (var table : List.of("act_ru_meter_log", "act_ru_task_meter_log")) {
            assertThat(sql.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void theEngineReportsToNobody() {
        assertThat(engine.getManagementService().isTelemetryEnabled()).isFalse();
    }

    private Object evaluated(String expression) {
        return settings.getCommandExecutorTxRequired()
                .execute(command -> settings.getExpressionManager()
                        .createExpression(expression)
                        .getValue(StartProcessVariableScope.getSharedInstance()));
    }

    private <T> T signedIn(List<String> groups, List<String> tenants, Supplier<T> act) {
        engine.getIdentityService().setAuthentication("nguoi.la", groups, tenants);
        try {
            return act.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private void deploy(String name, String model) {
        engine.getRepositoryService()
                .createDeployment()
                .name("attack")
                .addString(name, model)
                .deploy();
    }

    private void assertNothingDeployed() {
        assertThat(engine.getRepositoryService()
                        .createDeploymentQuery()
                        .deploymentName("attack")
                        .count())
                .isZero();
    }
}
