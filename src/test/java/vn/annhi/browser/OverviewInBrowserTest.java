package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.MadeUpDuties;
import vn.annhi.fixture.TestClock;
import vn.annhi.obligation.TimeLimits;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.Unit;

/** The district's labour office looks over its communes and opens the duties behind a number. */
@BrowserTest
class OverviewInBrowserTest {

    @Autowired
    private OrganisationChart chart;

    @Autowired
    private TimeLimits limits;

    @Autowired
    private Clock clock;

    @Autowired
    private TestClock time;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void aYearOfDuties() {
        time.reset();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var communes = chart.communes(LocalDate.now(clock)).stream()
                .map(Unit::id)
                .map(Object::toString)
                .collect(Collectors.toList());
        MadeUpDuties.write(
                11, 600, communes, limits.legalBases().stream().sorted().toList(), now, sql);
    }

    @AfterEach
    void forget() {
        MadeUpDuties.forget(sql);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theDistrictLooksOverItsCommunes(Screen screen, Desks desks) {
        var page = desks.of("huyen.ldtbxh", screen).page();
        var pictures = new Pictures("overview-" + screen.name().toLowerCase(Locale.ROOT), screen);
        page.navigate("/tai-khoan");
        page.getByText("Tổng quan").first().click();
        assertThat(page.locator("h1")).containsText("Tổng quan");
        Look.at(page, pictures, "district");
        for (var chart : List.of("stacked", "line", "bars")) {
            assertThat((boolean) page.evaluate(DRAWN, chart))
                    .as("%s is drawn", chart)
                    .isTrue();
        }

        var late = page.locator("#late").textContent();
        page.locator("#late").click();
        assertThat(page.locator("h1")).containsText("Quá hạn");
        Look.at(page, pictures, "late");
        var rows = page.locator("table.ledger tbody tr").count();
        assertThat(rows).isEqualTo(Math.min(50, Integer.parseInt(late)));

        page.goBack();
        var cell = page.locator("#lines td a").first();
        var number = Integer.parseInt(cell.textContent());
        cell.click();
        assertThat(page.locator("table.ledger tbody tr")).hasCount(Math.min(50, number));
        var sheet = page.waitForDownload(() -> page.getByText("Tải về (XLSX)").click());
        assertThat(sheet.suggestedFilename()).isEqualTo("nghia-vu.xlsx");

        page.navigate("/tong-quan");
        var line = page.locator("#lines tbody tr:has(a[href*='xa-'])").first();
        var name = line.locator("th a").textContent();
        var figures =
                line.locator("td").allTextContents().stream().map(String::strip).toList();
        line.locator("th a").click();
        assertThat(page.locator("h1")).containsText(name);
        assertThat(page.locator("#late")).hasText(figures.get(figures.size() - 2));
        assertThat(page.locator("#soon")).hasText(figures.get(figures.size() - 1));
        assertThat(desks.errors()).isEmpty();
    }

    private static final String DRAWN =
            "kind => document.querySelector(`canvas[data-chart=${kind}]`).toDataURL().length > 5000";
}
