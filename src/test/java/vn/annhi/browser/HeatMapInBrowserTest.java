package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.TestClock;

/** The diagrams on our own pages in a real browser: heat map, the cases behind an element, a case's own path. */
@BrowserTest
class HeatMapInBrowserTest {

    @Autowired
    private CaseStory story;

    @Autowired
    private TestClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void fromTheHeatMapToTheCaseAndItsPath(Screen screen, Desks desks) {
        clock.set("2026-11-23T21:50:00");
        story.accepted("muongso");
        story.accepted("muongso");
        var code = story.urgent("muongso");
        clock.set("2026-11-24T12:00:00");
        var page = desks.of("muongso.chutich", screen).page();
        var pictures = new Pictures("heat-map-" + screen.name().toLowerCase(Locale.ROOT), screen);

        page.navigate("/tong-quan");
        page.getByText("Sơ đồ nhiệt của các quy trình").click();
        drawn(page, 1);
        Look.at(page, pictures, "count");
        for (var measure : new String[] {"median", "late"}) {
            page.locator("#theo").selectOption(measure);
            page.locator("form.record button").click();
            drawn(page, 1);
            Look.at(page, pictures, measure);
        }

        page.locator("tr[data-element=AssessSpecificRisk] th a").click();
        assertThat(page.locator("table.ledger tbody")).containsText(code);
        Look.at(page, pictures, "cases");
        page.getByText(code).click();
        drawn(page, 1);
        Look.at(page, pictures, "case");
        assertThat(page.locator(".djs-element.taken")).not().hasCount(0);
        page.locator("details:has([data-diagram*=urgent-protection]) summary").click();
        drawn(page, 2);
        assertThat(page.locator(".djs-element.late")).not().hasCount(0);
        Look.at(page, pictures, "case-urgent");
        assertThat(desks.errors()).isEmpty();
    }

    private static void drawn(Page page, int diagrams) {
        assertThat(page.locator(".diagram.drawn")).hasCount(diagrams);
        assertThat(page.locator(".diagram.drawn svg .djs-shape").first()).isAttached();
    }
}
