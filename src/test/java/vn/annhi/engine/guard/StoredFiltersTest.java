package vn.annhi.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.Office;

/** A stored filter evaluates expressions for everybody who looks: only those stored at the start may have some. */
@AnNhiTest
class StoredFiltersTest {

    private static final String OFFICER = "muongso.bvte";
    private static final String ADMINISTRATOR = "quantri";
    private static final String EXPRESSION = "${''.getClass().forName('java.lang.Runtime')}";

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AuthorizationService authorizations;

    /** What an administrator can give to the own account. */
    @BeforeEach
    void anAdministratorMayDoEverythingWithFilters() {
        var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(ADMINISTRATOR);
        grant.setResource(Resources.FILTER);
        grant.setResourceId(Authorization.ANY);
        grant.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(grant);
    }

    @AfterEach
    void asBefore() {
        authorizations
                .createAuthorizationQuery()
                .userIdIn(ADMINISTRATOR)
                .resourceType(Resources.FILTER)
                .list()
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
        filters.createFilterQuery().filterName("Thử").list().forEach(each -> filters.deleteFilter(each.getId()));
    }

    @Test
    void anAdministratorStoresNoExpressionWhereverItStands() {
        for (var query : expressions()) {
            assertThatThrownBy(() -> store(ADMINISTRATOR, query)).isInstanceOf(BadUserRequestException.class);
        }
        assertThat(filters.createFilterQuery().filterName("Thử").count()).isZero();
    }

    @Test
    void anAdministratorChangesNoFilterThatHasOne() {
        for (var filter : filters.createFilterQuery().list()) {
            assertThatThrownBy(() -> office.as(ADMINISTRATOR, () -> filters.saveFilter(filter.setName("Thử"))))
                    .isInstanceOf(BadUserRequestException.class);
        }
        assertThat(filters.createFilterQuery().filterName("Thử").count()).isZero();
    }

    @Test
    void anAdministratorMayStoreAPlainFilter() {
        assertThatCode(() -> store(ADMINISTRATOR, tasks.createTaskQuery().taskAssignee(OFFICER)))
                .doesNotThrowAnyException();
    }

    @Test
    void anOfficerStoresNoFilterAtAll() {
        for (var query : expressions()) {
            assertThatThrownBy(() -> store(OFFICER, query)).isInstanceOf(AuthorizationException.class);
        }
        assertThatThrownBy(() -> store(OFFICER, tasks.createTaskQuery())).isInstanceOf(AuthorizationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFICER, "huyen.ldtbxh", ADMINISTRATOR})
    void theWebAppsHaveNoWayToStoreOne(String account) {
        var browser = Browser.of(port, account, "welcome");
        var body = Map.of("name", "Thử", "resourceType", "Task", "query", Map.of("assigneeExpression", EXPRESSION));
        var path = Browser.ENGINE + "/filter";
        var stored = path + "/" + filters.createFilterQuery().list().get(0).getId();

        assertThat(browser.post(path + "/create", body).statusCode()).isEqualTo(404);
        assertThat(browser.send("PUT", stored, body).statusCode()).isEqualTo(404);
        assertThat(browser.send("DELETE", stored, null).statusCode()).isEqualTo(404);
        assertThat(filters.createFilterQuery().filterName("Thử").count()).isZero();
    }

    private List<TaskQuery> expressions() {
        return List.of(
                tasks.createTaskQuery().taskAssigneeExpression(EXPRESSION),
                tasks.createTaskQuery().dueBeforeExpression(EXPRESSION),
                tasks.createTaskQuery().or().taskAssigneeExpression(EXPRESSION).endOr());
    }

    private Filter store(String account, TaskQuery query) {
        return office.as(
                account, () -> filters.saveFilter(filters.newTaskFilter("Thử").setQuery(query)));
    }
}
