package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;
import vn.annhi.reminder.MailRound;

/** The district's labour office looks through the reminders of a case and takes the sheet home. */
@BrowserTest
class LedgerInBrowserTest {

    @Autowired
    private Office office;

    @Autowired
    private MailRound round;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void realTime() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theDistrictLooksThroughTheRemindersOfACase(Screen screen, Desks desks) {
        round.beginNow();
        var code = new ShortCase(office).reported("silolau", "Trẻ em A");
        round.send();
        var page = desks.of("huyen.ldtbxh", screen).page();
        var pictures = new Pictures("reminder-ledger-" + screen.name().toLowerCase(Locale.ROOT), screen);
        page.navigate("/tai-khoan");
        page.getByText("Sổ nhắc việc").first().click();
        assertThat(page.locator("h1")).hasText("Sổ nhắc việc");

        page.fill("#code", "sai");
        page.locator("form.record button").click();
        assertThat(page.locator("#code-fault")).containsText("PT-2026-000123");
        Look.at(page, pictures, "refused");

        page.fill("#code", code);
        page.locator("form.record button").click();
        assertThat(page.locator("#difference")).hasText("0");
        assertThat(page.locator("table.ledger")).containsText("Đã gửi");
        Look.at(page, pictures, "case");

        var sheet = page.waitForDownload(() -> page.getByText("Tải về Excel").click());
        assertThat(sheet.suggestedFilename()).isEqualTo("so-nhac-viec.xlsx");
        assertThat(desks.errors()).isEmpty();
    }
}
