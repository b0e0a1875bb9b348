package vn.annhi.holes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.StockProduct;

/** What a start page allows a browser: the stock product leaves doors open that An Nhi shuts. */
@AnNhiTest
class HeaderHolesTest {

    /** Each web app and an account that may open it. */
    private static final Map<String, String> ACCOUNTS = Map.of(
            "tasklist", "muongso.bvte", "welcome", "muongso.bvte", "cockpit", "huyen.ldtbxh", "admin", "quantri");

    private final StockProduct stock = StockProduct.running();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"Strict-Transport-Security", "Referrer-Policy", "Permissions-Policy"})
    void aHeaderIsMissingOnTheStockProductOnly(String header) {
        assertThat(stock.anonymous().page("tasklist").headers().firstValue(header))
                .isEmpty();

        for (var app : ACCOUNTS.keySet()) {
            assertThat(page(app).firstValue(header)).as(app).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'unsafe-inline'", "'unsafe-eval'", "https:"})
    void scriptsFromElsewhereRunOnTheStockProductOnly(String source) {
        assertThat(scriptSources(stock.anonymous().page("tasklist").headers())).contains(source);

        for (var app : ACCOUNTS.keySet()) {
            assertThat(scriptSources(page(app)))
                    .as(app)
                    .doesNotContain(source)
                    .anyMatch(each -> each.startsWith("'nonce-"));
        }
    }

    private HttpHeaders page(String app) {
        return Browser.of(port, ACCOUNTS.get(app), app)
                .get("/camunda/app/" + app + "/default/")
                .headers();
    }

    private static List<String> scriptSources(HttpHeaders headers) {
        var policy = headers.firstValue("Content-Security-Policy").orElseThrow();
        return Arrays.stream(policy.split(";"))
                .map(String::strip)
                .filter(directive -> directive.startsWith("script-src "))
                .flatMap(directive -> Arrays.stream(directive.split(" ")))
                .toList();
    }
}
