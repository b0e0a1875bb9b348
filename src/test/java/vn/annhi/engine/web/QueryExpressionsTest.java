package vn.annhi.engine.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.fixture.Browser.ENGINE;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;

/** CVE-2026-109432: an expression in a query is code that the caller sends. */
@AnNhiTest
class QueryExpressionsTest {

    private static final String EXPRESSION = "${''.getClass().forName('java.lang.Runtime')}";

    @LocalServerPort
    private int port;

    @Autowired
    private FilterService filters;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assigneeExpression",
                "assigneeLikeExpression",
                "ownerExpression",
                "involvedUserExpression",
                "candidateUserExpression",
                "candidateGroupExpression",
                "candidateGroupsExpression",
                "createdBeforeExpression",
                "dueAfterExpression",
                "followUpDateExpression",
                "processInstanceBusinessKeyExpression"
            })
    void anExpressionIsRefusedWhereverItStands(String key) {
        var supervisor = Browser.of(port, "huyen.ldtbxh", "cockpit");
        var inside = Map.of("orQueries", List.of(Map.of(key, EXPRESSION)));
        for (var query : List.of(Map.of(key, EXPRESSION), inside)) {
            assertThat(supervisor.post(ENGINE + "/task?maxResults=5", query).statusCode())
                    .isEqualTo(400);
            assertThat(supervisor.post(ENGINE + "/task/count", query).statusCode())
                    .isEqualTo(400);
            for (var filter : filters.createFilterQuery().list()) {
                assertThat(supervisor
                                .post(ENGINE + "/filter/" + filter.getId() + "/list?maxResults=5", query)
                                .statusCode())
                        .isEqualTo(400);
            }
        }
        assertThat(supervisor
                        .get(ENGINE + "/task?maxResults=5&" + key + "=" + Browser.encoded(EXPRESSION))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPlainOrQueryWorks() {
        var supervisor = Browser.of(port, "huyen.ldtbxh", "cockpit");
        var query = Map.of("orQueries", List.of(Map.of("assignee", "muongso.bvte", "unassigned", true)));
        assertThat(supervisor.post(ENGINE + "/task?maxResults=5", query).statusCode())
                .isEqualTo(200);
        for (var filter : filters.createFilterQuery().list()) {
            assertThat(supervisor
                            .post(ENGINE + "/filter/" + filter.getId() + "/list?maxResults=5", query)
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
