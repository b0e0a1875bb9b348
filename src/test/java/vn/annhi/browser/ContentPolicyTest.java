package vn.annhi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** The web apps work under a policy that runs no script but their own, and turns no text into code. */
@BrowserTest
class ContentPolicyTest {

    @Autowired
    private Office office;

    @Autowired
    private TestClock clock;

    @Test
    void tasklistWorksAndComplainsOfNothing(Desks desks) {
        clock.reset();
        var code = office.open("muongso.bvte", Map.of());
        var page = desks.of("muongso.chutich");
        var complaints = complaints(page.page());
        page.open(code, "Chỉ đạo xác minh").claim();
        var tabs = page.page().locator(".task-card .nav-tabs a:visible");
        tabs.all().forEach(Locator::click);
        tabs.first().click();
        page.fill("chi-dao-xac-minh", Today.sample("chi-dao-xac-minh", Change.none()))
                .submit();

        desks.of("muongso.bvte").start("Hỗ trợ, can thiệp trẻ em");
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "huyen.ldtbxh, cockpit, '#/processes', intervention-case",
        "quantri, admin, '#/users', banlang.bvte",
        "muongso.bvte, welcome, '', An Nhi"
    })
    void theOtherAppsWorkAndComplainOfNothing(String account, String app, String place, String shown, Desks desks) {
        office.open("muongso.bvte", Map.of());
        var page = desks.stranger(account);
        var complaints = complaints(page);
        page.navigate("/camunda/app/" + app + "/default/" + place);
        new TasklistPage(page).enter(account, desks.password());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.navigate("/camunda/app/" + app + "/default/" + place);
        page.getByText(shown).first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        new Pictures("policy").take(page, app);
        new TasklistPage(page).signOut();
        assertThat(page.locator("[role=status]").innerText()).isEqualTo("Bạn đã đăng xuất.");
        assertThat(complaints).isEmpty();
    }

    @Test
    void cockpitShowsOneCaseWithNothingToPressThatIsClosed(Desks desks) {
        office.open("muongso.bvte", Map.of());
        var page = desks.at("/camunda/app/cockpit/default/#/processes", "huyen.ldtbxh");
        page.getByText("intervention-case").click();
        openEveryTab(page);
        page.locator(".nav-tabs a:visible").first().click();
        page.locator("a[href*='#/process-instance/']").first().click();
        openEveryTab(page);
        page.locator(".nav-tabs a:visible")
                .filter(new FilterOptions().setHasText("Công việc"))
                .click();
        page.waitForSelector(".user-tasks tbody tr");
        assertThat(page.locator(".user-tasks :is(.btn, .glyphicon-pencil):visible")
                        .count())
                .isZero();
        new Pictures("policy").take(page, "case-tasks");
        assertThat(desks.errors()).isEmpty();
    }

    private static void openEveryTab(Page page) {
        page.waitForSelector(".djs-container .djs-shape");
        page.locator(".nav-tabs a:visible").all().forEach(tab -> {
            tab.click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
        });
    }

    @Test
    void cockpitDrawsTheDiagramUnderThePolicy(Desks desks) {
        var page = desks.stranger("huyen.ldtbxh");
        page.navigate("/camunda/app/cockpit/default/#/processes");
        var complaints = complaints(page);
        new TasklistPage(page).enter("huyen.ldtbxh", desks.password());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.navigate("/camunda/app/cockpit/default/#/processes");
        page.getByText("intervention-case").click();
        page.waitForSelector(".djs-container .djs-shape");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        new Pictures("policy").take(page, "diagram");
        assertThat(complaints).isEmpty();
    }

    @Test
    void noForeignScriptRuns(Desks desks) {
        var page = desks.of("muongso.bvte").page();
        page.evaluate("""
                () => {
                  document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.attacked = 1">');
                  document.body.insertAdjacentHTML('beforeend', '<a id="attack" href="javascript:window.attacked = 2">x</a>');
                }""");
        page.locator("#attack").dispatchEvent("click");
        page.evaluate("() => { setTimeout('window.attacked = 3', 0); }");
        page.evaluate("""
                () => { setTimeout(() => {
                  try { new Function('window.attacked = 4')(); } catch (refused) { window.refused = refused.name; }
                }, 0); }""");
        page.waitForFunction("() => window.refused");
        assertThat(page.evaluate("() => window.refused")).isEqualTo("EvalError");
        assertThat(page.evaluate("() => window.attacked ?? 0")).isEqualTo(0);
    }

    /** All that the browser's console calls an error, a refused call included. */
    private static List<String> complaints(Page page) {
        var complaints = new ArrayList<String>();
        page.onPageError(complaints::add);
        page.onConsoleMessage((ConsoleMessage message) -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        return complaints;
    }
}
