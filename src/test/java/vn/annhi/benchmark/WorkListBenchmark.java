package vn.annhi.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Date;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.StockBrowser;
import vn.annhi.fixture.StockProduct;

/**
 * Work lists at the size of the country, beside the stock engine with its default authorizations: one row per candidate
 * group per task, a group per unit. The district's account works in 30 communes in both. Same data, same run, same
 * cluster. Run with {@code ./mvnw -Pbenchmark test}.
 */
@AnNhiTest
class WorkListBenchmark {

    private static final String OFFICER = "muongso.bvte";
    private static final String DISTRICT = "huyen.ldtbxh";
    private static final int PAGE = 15;
    private static final Pattern OF_OUR_BEANS = Pattern.compile("\\$\\{horizon[^}]*}");

    private final StockProduct stock = StockProduct.running();
    private final Comparison comparison = new Comparison();

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ProcessEngineConfigurationImpl settings;

    @Autowired
    private FilterService filters;

    @Autowired
    private JdbcClient sql;

    @Test
    void workListsAtTheSizeOfTheCountry() {
        fillOurs();
        fillStock();
        for (var filter : filters.createFilterQuery().list()) {
            var copy = copy(filter);
            throughTheWeb(
                    "officer", filter, copy, Browser.of(port, OFFICER, "tasklist"), stock.browser(StockProduct.HERE));
            throughTheWeb(
                    "district",
                    filter,
                    copy,
                    Browser.of(port, DISTRICT, "tasklist"),
                    stock.browser(StockProduct.THERE));
        }
        inTheEngine("officer", OFFICER, StockProduct.HERE);
        inTheEngine("district", DISTRICT, StockProduct.THERE);
        comparison.print();
    }

    private void throughTheWeb(String who, Filter filter, String copy, Browser ours, StockBrowser theirs) {
        var path = "/filter/%s/list?firstResult=0&maxResults=" + PAGE;
        var count = "/filter/%s/count";
        var what = "web, " + who + ", " + filter.getName() + ": ";
        comparison.add(
                what + "first page",
                Timing.of(() -> tasks(ours.query(Browser.ENGINE + path.formatted(filter.getId())))),
                Timing.of(() -> tasks(theirs.query(path.formatted(copy)))));
        comparison.add(
                what + "count",
                Timing.of(() -> counted(ours.get(Browser.ENGINE + count.formatted(filter.getId())))),
                Timing.of(() -> counted(theirs.send("GET", count.formatted(copy), null))));
    }

    private void inTheEngine(String who, String ours, String theirs) {
        compare(
                "engine, " + who + ", all tasks seen: first page",
                ours,
                theirs,
                tasks -> tasks.createTaskQuery().listPage(0, PAGE).size());
        compare(
                "engine, " + who + ", all tasks seen: count",
                ours,
                theirs,
                tasks -> tasks.createTaskQuery().count());
    }

    private void compare(String what, String ours, String theirs, ToLongFunction<TaskService> act) {
        comparison.add(what, signedIn(engine, ours, act), signedIn(stock.engine(), theirs, act));
    }

    private static Timing signedIn(ProcessEngine engine, String account, ToLongFunction<TaskService> act) {
        var identity = engine.getIdentityService();
        var groups = identity.createGroupQuery().groupMember(account).list().stream()
                .map(group -> group.getId())
                .toList();
        var tenants = identity.createTenantQuery().userMember(account).list().stream()
                .map(tenant -> tenant.getId())
                .toList();
        identity.setAuthentication(account, groups, tenants);
        try {
            return Timing.of(() -> act.applyAsLong(engine.getTaskService()));
        } finally {
            identity.clearAuthentication();
        }
    }

    private void fillOurs() {
        var mass = new TaskMass(sql);
        mass.insert(definition(engine, "intervention-case"), "AssessInitialRisk", OFFICER);
        mass.addToCommunes(DISTRICT, TaskMass.DISTRICT);
        mass.addToGroups(DISTRICT, TaskMass.DISTRICT);
        mass.settle();
    }

    private void fillStock() {
        var mass = new TaskMass(stock.sql());
        mass.insert(definition(stock.engine(), "work"), "Work", StockProduct.HERE);
        mass.permitEachTaskToItsGroup();
        mass.addToCommunes(StockProduct.HERE, 1);
        mass.addToGroups(StockProduct.HERE, 1);
        mass.addToCommunes(StockProduct.THERE, TaskMass.DISTRICT);
        mass.addToGroups(StockProduct.THERE, TaskMass.DISTRICT);
        mass.settle();
        for (var account : List.of(StockProduct.HERE, StockProduct.THERE)) {
            stock.permit(account, Resources.FILTER, Authorization.ANY, Permissions.READ);
        }
    }

    /** The same work list in the stock product, where our own beans do not exist: their instants stand instead. */
    private String copy(Filter filter) {
        var query = OF_OUR_BEANS
                .matcher(((FilterEntity) filter).getQueryInternal())
                .replaceAll(found ->
                        "\\${dateTime().withMillis(" + instant(found.group()).getTime() + ")}");
        var copy = (FilterEntity) stock.engine().getFilterService().newTaskFilter(filter.getName());
        copy.setQueryInternal(query);
        return stock.engine().getFilterService().saveFilter(copy).getId();
    }

    private Date instant(String expression) {
        return (Date) settings.getCommandExecutorTxRequired()
                .execute(command -> settings.getExpressionManager()
                        .createExpression(expression)
                        .getValue(StartProcessVariableScope.getSharedInstance()));
    }

    private static String definition(ProcessEngine engine, String key) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .list()
                .get(0)
                .getId();
    }

    private static long tasks(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.tree(answer).path("_embedded").path("task").size();
    }

    private static long counted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.tree(answer).get("count").asLong();
    }
}
