package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** All web apps bear the name and mark of An Nhi; the vendors are named once, in the footer, as their licences ask. */
@BrowserTest
class OurHouseTest {

    private static final List<String> APPS = List.of("tasklist", "welcome", "cockpit", "admin");
    private static final String FOOTER = "An Nhi · chạy trên Camunda 7 CE và bpmn.io";

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void realTime() {
        clock.reset();
    }

    @Test
    void everyPageIsOursBeforeAnyScriptRuns() {
        for (var app : APPS) {
            var account = app.equals("admin") ? "quantri" : "huyen.ldtbxh";
            var html = Browser.of(port, account, app).get("/camunda/app/" + app + "/default/");
            assertThat(html.statusCode()).as(app).isEqualTo(200);
            assertThat(html.body())
                    .as(app)
                    .contains("<title>An Nhi</title>", "href=\"/camunda/favicon.ico\"")
                    .doesNotContainPattern("Camunda (Tasklist|Welcome|Cockpit|Admin)");
        }
    }

    @Test
    void theFaviconIsOurMark(Desks desks) throws IOException {
        var page = desks.stranger("stranger");
        var served = page.request().get("/camunda/favicon.ico").body();
        try (var ours = OurHouseTest.class.getResourceAsStream("/META-INF/resources/webjars/camunda/favicon.ico")) {
            assertThat(served).isEqualTo(ours.readAllBytes());
        }
        var size = page.evaluate("""
                async () => { const mark = new Image(); mark.src = '/camunda/favicon.ico'; await mark.decode();
                    return mark.naturalWidth; }""");
        assertThat((int) size).isGreaterThanOrEqualTo(16);
    }

    /** The apps' loader gives up after seven seconds, unless it is told not to. */
    @Test
    void aWeakNetworkDelaysTasklistButNeverLeavesItBlank(Desks desks) {
        var page = desks.of("muongso.vhxh").page();
        page.route("**/plugin.js*", late -> {
            LockSupport.parkNanos(Duration.ofSeconds(9).toNanos());
            late.resume();
        });
        page.reload();
        assertThat(page.locator(".task-filter").first()).isVisible(new IsVisibleOptions().setTimeout(40_000));
    }

    @Test
    void noPageShowsAnotherNameOrLeadsToAVendor(Desks desks) {
        var page = desks.of("huyen.ldtbxh").page();
        for (var app : List.of("tasklist", "welcome", "cockpit")) {
            page.navigate("/camunda/app/" + app + "/default/");
            assertThat(page.locator(".brand-logo")).isVisible();
            assertThat(page.locator(".an-nhi-bar")).isVisible();
            new Pictures("house").take(page, app);
            assertOurs(page);
        }
    }

    @Test
    void theSignInIsOurs(Desks desks) {
        var page = desks.stranger("stranger");
        assertThat(page.locator("input[type=password]")).isVisible();
        new Pictures("house").take(page, "sign-in");
        assertOurs(page);
    }

    @Test
    void theVendorsPageAboutItselfIsGone() {
        var officer = Browser.of(port, "huyen.ldtbxh", "tasklist");
        assertThat(officer.get("/camunda-welcome/index.html").statusCode()).isEqualTo(404);
    }

    @Test
    void aDiagramKeepsTheMarkOfThoseWhoDrawIt(Desks desks) {
        var code = new ShortCase(office).reported("silolau", "Trẻ em A");
        var tasklist = desks.of("silolau.chutich").open(code, "Chỉ đạo xác minh");
        var page = tasklist.page();
        page.getByText("Sơ đồ").click();
        assertThat(page.locator(".bjs-powered-by")).isVisible();
        new Pictures("house").take(page, "diagram");
        Accessibility.assertOn(tasklist);
    }

    private static void assertOurs(Page page) {
        assertThat(page.title()).contains("An Nhi").doesNotContain("Camunda");
        assertThat(page.innerText("body").replace(FOOTER, "")).doesNotContainIgnoringCase("camunda");
        assertThat(page.locator("a[href*='camunda.']:visible")).hasCount(0);
    }
}
