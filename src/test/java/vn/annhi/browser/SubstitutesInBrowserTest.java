package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.Substitutes;
import vn.annhi.fixture.TestClock;

/** The chair goes on leave: assigns a substitute, corrects a slip, and ends it early; the substitute sees the task. */
@BrowserTest
class SubstitutesInBrowserTest {

    private static final String CHAIR = "silolau.chutich";
    private static final String SUBSTITUTE = "silolau.vhxh";

    /** What can be tapped and is lower than a thumb needs. */
    private static final String TOO_SMALL = """
            () => [...document.querySelectorAll('a:not(.skip), button, select, summary, input:not([type=hidden])')]
                .filter(each => each.checkVisibility())
                .map(each => [each, each.getBoundingClientRect()])
                .filter(([, box]) => box.width > 0 && box.height < 43.5)
                .map(([each, box]) => `${each.outerHTML.slice(0, 120)}: ${box.height}`)""";

    @Autowired
    private Office office;

    @Autowired
    private Substitutes substitutes;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void realTime() {
        clock.reset();
    }

    @AfterEach
    void nobodyIsAbsent() {
        substitutes.endAll();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theChairIsAwayForThreeDays(Screen screen, Desks desks) {
        var code = new ShortCase(office).reported("silolau", "Trẻ em A");
        var page = desks.of(CHAIR, screen).page();
        var pictures = new Pictures("substitutes-" + screen.name().toLowerCase(Locale.ROOT), screen);
        page.navigate("/tai-khoan");
        page.getByText("Người thay khi vắng mặt").click();
        assertThat(page.locator("h1")).hasText("Người thay khi vắng mặt");
        look(page, pictures, "empty");

        var today = LocalDate.now(clock);
        page.selectOption("#absence", "xa-03550-2004.chair/" + CHAIR);
        page.selectOption("#substitute", SUBSTITUTE);
        page.fill("#firstDay", today.toString());
        page.fill("#lastDay", today.minusDays(1).toString());
        page.fill("#paper", "12/QĐ-UBND");
        page.fill("#reason", "Nghỉ phép");
        page.locator("form.record button").click();
        assertThat(page.locator("form.record")).isInViewport();
        assertThat(page.locator("[role=alert]")).isInViewport();
        assertThat(page.locator("#lastDay-fault")).hasText("Ngày cuối phải từ ngày bắt đầu trở đi.");
        assertThat(page.locator("#substitute")).hasValue(SUBSTITUTE);
        assertThat(page.locator("#paper")).hasValue("12/QĐ-UBND");
        look(page, pictures, "refused");

        page.fill("#lastDay", today.plusDays(2).toString());
        page.locator("form.record button").click();
        assertThat(page.locator("[role=status]")).hasText("Đã ghi người thay.");
        assertThat(page.locator("table.substitutions").first())
                .containsText(DateTimeFormatter.ofPattern("dd/MM/yyyy").format(today.plusDays(2)));

        var substitute = desks.of(SUBSTITUTE);
        substitute.open(code, "Chỉ đạo xác minh").claim();
        assertThat(substitute.form()).isVisible();

        page.locator("summary").first().click();
        look(page, pictures, "recorded");
        page.getByText("Kết thúc ngay").click();
        assertThat(page.locator("[role=status]")).hasText("Đã kết thúc việc thay.");
        assertThat(page.locator("table.substitutions").first()).containsText("Đã kết thúc sớm");
        look(page, pictures, "ended");
        assertThat(desks.errors()).isEmpty();
    }

    private static void look(Page page, Pictures pictures, String step) {
        pictures.take(page, step);
        VietnameseOnly.assertOn(new TasklistPage(page));
        Accessibility.assertOn(page);
        assertThat(page.evaluate(TOO_SMALL))
                .as("too small for a thumb")
                .asList()
                .isEmpty();
        assertThat((boolean) page.evaluate("() => document.body.scrollWidth > document.body.clientWidth"))
                .as("wider than the screen")
                .isFalse();
    }
}
