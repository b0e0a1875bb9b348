package vn.annhi.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;

/** Officers who open Tasklist at the same moment: each page's scripts carry the nonce of its own answer. */
@AnNhiTest
class StartPageTest {

    private static final Pattern IN_POLICY = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]*)\"");

    @LocalServerPort
    private int port;

    @Test
    void noPageGetsTheNonceOfAnother() throws Exception {
        // What another test left of wrong passwords is forgotten by the first sign-in, not by eight at a time
        Browser.of(port, "muongso.bvte", "tasklist");
        var threads = Executors.newFixedThreadPool(8);
        var visits = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> this::visit)
                .toList();
        try {
            for (var visit : threads.invokeAll(visits)) {
                assertThat(visit.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }

    private boolean visit() {
        var browser = Browser.of(port, "muongso.bvte", "tasklist");
        for (var i = 0; i < 40; i++) {
            var page = browser.get("/camunda/app/tasklist/default/");
            var policy = IN_POLICY.matcher(
                    page.headers().firstValue("Content-Security-Policy").orElseThrow());
            assertThat(policy.find()).isTrue();
            var inPage = IN_PAGE.matcher(page.body())
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
            assertThat(inPage).isEqualTo(List.of(policy.group(1)));
        }
        return true;
    }
}
