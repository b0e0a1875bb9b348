package vn.annhi.benchmark;

import java.net.http.HttpResponse;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
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
import vn.annhi.fixture.StockProduct;

/**
 * Work lists at the size of the country, beside the stock engine with its default authorizations: one row per candidate
 * group per task, a group per unit, once without and once with tenants. The district's account works in 30 communes in both. Same data, same run, same
 * cluster. Run with {@code ./mvnw -Pbenchmark test}.
 */
@AnNhiTest
class WorkListBenchmark {

    private static final String OFFICER = "muongso.bvte";
    private static final String DISTRICT = "huyen.ldtbxh";
    private static final Pattern OF_OUR_BEANS = Pattern.compile("\\$\\{horizon[^}]*}");

    private final StockProduct stock = StockProduct.running();

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
        var ours = new TreeMap<String, String>();
        var theirs = new TreeMap<String, String>();
        filters.createFilterQuery().list().forEach(filter -> {
            ours.put(filter.getName(), filter.getId());
            theirs.put(filter.getName(), copy(filter));
        });
        var comparison = new Comparison();
        var our = new Side("An Nhi", engine, people(OFFICER, DISTRICT), ours, this::signedIn);
        var stockPeople = people(StockProduct.HERE, StockProduct.THERE);
        var plain = new Side("stock", stock.engine(), stockPeople, theirs, this::signedInThere);
        var withTenants = new Side("+tenants", stock.engine(), stockPeople, theirs, this::signedInThere);
        our.warmUp();
        plain.warmUp();

        our.measure(comparison);
        withTenants.measure(comparison);
        new TaskMass(stock.sql()).withoutTenants();
        plain.measure(comparison);
        comparison.print();
    }

    private static Map<String, String> people(String officer, String district) {
        return new TreeMap<>(Map.of("officer", officer, "district", district));
    }

    private Side.Web signedIn(String account) {
        var browser = Browser.of(port, account, "tasklist");
        return new Side.Web() {
            @Override
            public HttpResponse<String> query(String path) {
                return browser.query(Browser.ENGINE + path);
            }

            @Override
            public HttpResponse<String> get(String path) {
                return browser.get(Browser.ENGINE + path);
            }
        };
    }

    private Side.Web signedInThere(String account) {
        var browser = stock.browser(account);
        return new Side.Web() {
            @Override
            public HttpResponse<String> query(String path) {
                return browser.query(path);
            }

            @Override
            public HttpResponse<String> get(String path) {
                return browser.send("GET", path, null);
            }
        };
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
}
