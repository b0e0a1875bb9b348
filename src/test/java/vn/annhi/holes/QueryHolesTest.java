package vn.annhi.holes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.StockProduct;

/** Queries that run the caller's code, or fetch everything: they work on the stock product and are refused here. */
@AnNhiTest
class QueryHolesTest {

    private static final String TRACE = "annhi.hole";
    private static final String EXPRESSION = "${empty ''.getClass().forName('java.lang.System')"
            + ".getMethod('setProperty', ''.getClass(), ''.getClass()).invoke(null, '" + TRACE
            + "', 'left') ? 'anybody' : 'nobody'}";
    private static final Map<String, Object> IN_OR_PART =
            Map.of("orQueries", List.of(Map.of("assigneeExpression", EXPRESSION)));

    private final StockProduct stock = StockProduct.running();

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @BeforeEach
    void noTrace() {
        System.clearProperty(TRACE);
    }

    /** CVE-2026-109432. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task",
                "/task/count",
                "/filter/{filter}/list",
                "/filter/{filter}/count",
                "/filter/{filter}/singleResult"
            })
    void anExpressionInAnOrPartRunsCodeOnTheStockProductOnly(String path) {
        var filter = stock.engine().getFilterService().newTaskFilter("all " + path);
        stock.engine().getFilterService().saveFilter(filter);
        stock.permit(StockProduct.HERE, Resources.FILTER, filter.getId(), Permissions.READ);
        stock.browser(StockProduct.HERE).send("POST", path.replace("{filter}", filter.getId()), IN_OR_PART);
        assertCodeRan();

        for (var caller : List.of("huyen.ldtbxh:cockpit", "muongso.bvte:tasklist", "quantri:admin")) {
            for (var ours : filters.createFilterQuery().list()) {
                var call = path.replace("{filter}", ours.getId()) + "?maxResults=5";
                Refusal.assertClean(browser(caller).post(Browser.ENGINE + call, IN_OR_PART));
            }
        }
        assertNoCodeRan();
    }

    @Test
    void behindTheDoorAnOrPartWithAnExpressionIsRefusedToo() {
        var query =
                tasks.createTaskQuery().or().taskAssigneeExpression(EXPRESSION).endOr();
        assertThatThrownBy(() -> office.as("huyen.ldtbxh", () -> query.listPage(0, 5)))
                .isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> office.as("huyen.ldtbxh", query::count)).isInstanceOf(BadUserRequestException.class);
        for (var filter : filters.createFilterQuery().list()) {
            assertThatThrownBy(() -> office.as("muongso.bvte", () -> filters.count(filter.getId(), query)))
                    .isInstanceOf(BadUserRequestException.class);
        }
        assertNoCodeRan();
    }

    @Test
    void aStoredFilterRunsCodeOnTheStockProductOnly() {
        var filter = Map.of(
                "resourceType",
                "Task",
                "name",
                "attack",
                "owner",
                StockProduct.HERE,
                "query",
                Map.of("assigneeExpression", EXPRESSION));
        stock.permit(StockProduct.HERE, Resources.FILTER, Authorization.ANY, Permissions.CREATE);
        var attacker = stock.browser(StockProduct.HERE);
        var id = Browser.tree(attacker.send("POST", "/filter/create", filter))
                .get("id")
                .asString();
        attacker.send("GET", "/filter/" + id + "/count", null);
        assertCodeRan();

        var before = filters.createFilterQuery().count();
        for (var caller : List.of("muongso.bvte:tasklist", "huyen.ldtbxh:cockpit", "quantri:admin")) {
            Refusal.assertClean(browser(caller).post(Browser.ENGINE + "/filter/create", filter));
        }
        assertThat(filters.createFilterQuery().count()).isEqualTo(before);
        assertNoCodeRan();
    }

    @Test
    void behindTheDoorNobodyStoresAnExpressionNotEvenAnAdministrator() {
        var before = filters.createFilterQuery().count();
        for (var query : List.of(
                tasks.createTaskQuery().taskAssigneeExpression(EXPRESSION),
                tasks.createTaskQuery().or().taskAssigneeExpression(EXPRESSION).endOr())) {
            for (var filter : List.of(
                    filters.newTaskFilter("attack"),
                    filters.createFilterQuery().list().get(0))) {
                filter.setQuery(query);
                assertThatThrownBy(() -> office.as("quantri", () -> filters.saveFilter(filter)))
                        .isInstanceOf(BadUserRequestException.class);
            }
        }
        assertThat(filters.createFilterQuery().count()).isEqualTo(before);
        assertNoCodeRan();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task", "/task?maxResults=2147483647", "/process-definition?maxResults=2147483647"})
    void everythingAtOnceIsServedByTheStockProductOnly(String path) {
        stock.task(StockProduct.HERE);
        assertThat(stock.browser(StockProduct.HERE).send("GET", path, null).statusCode())
                .isEqualTo(200);

        Refusal.assertClean(browser("muongso.bvte:tasklist").get(Browser.ENGINE + path));
    }

    private Browser browser(String accountAndApp) {
        var parts = accountAndApp.split(":");
        return Browser.of(port, parts[0], parts[1]);
    }

    private static void assertCodeRan() {
        assertThat(System.clearProperty(TRACE)).as("the trace of the attack").isEqualTo("left");
    }

    private static void assertNoCodeRan() {
        assertThat(System.getProperty(TRACE)).as("the trace of the attack").isNull();
    }
}
