package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** Tasklist in the hand: one column at a time, a way back, everything within reach of a thumb. */
@BrowserTest
class PhoneTest {

    private static final String CHAIR = "silolau.chutich";

    /** What can be tapped in the visible column or dialog, but is lower than a thumb needs; links within text aside. */
    private static final String TOO_SMALL = """
            () => [...document.querySelectorAll('.column, .modal-content, .an-nhi-bar, body.framed')]
                .flatMap(part => [...part.querySelectorAll(
                    'a, button, select, textarea, input:not([type=radio], [type=checkbox], [type=hidden]), '
                    + 'label:has(> [type=radio], > [type=checkbox])')])
                .filter(each => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
                .filter(each => each.closest('p, .skip, .fjs-powered-by, li.task') === null)
                .map(each => [each, each.getBoundingClientRect()])
                .filter(([, box]) => box.width > 0 && box.height < 43.5)
                .map(([each, box]) => `${each.outerHTML.slice(0, 120)}: ${box.height}`)""";

    private static final String TOO_WIDE = """
            () => [...document.querySelectorAll('body, .column, .modal-body')]
                .filter(part => part.checkVisibility() && part.scrollWidth > part.clientWidth)
                .map(part => part.className)""";

    private final Pictures pictures = new Pictures("phone", Screen.PHONE);
    private ShortCase cases;

    @Autowired
    private Office office;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void realTime() {
        cases = new ShortCase(office);
        clock.reset();
    }

    @Test
    void fromTheListsToTheTaskAndBack(Desks desks) {
        var code = cases.reportedAgo("silolau", Duration.ofHours(53));
        cases.reportedAgo("silolau", Duration.ofMinutes(65));
        var tasklist = desks.of(CHAIR, Screen.PHONE);
        var page = tasklist.page();
        assertThat(tasklist.count("Quá hạn")).not().hasText("0");
        look(tasklist, "lists");
        assertThat(page.locator(".tasks-list li.task")).hasCount(0);

        page.locator(".task-filter").getByText("Quá hạn").tap();
        assertThat(page.locator(".task-filters")).isHidden();
        assertThat(page.getByText("‹ Bộ lọc")).isFocused();
        assertThat(tasklist.row(code)).isVisible();
        look(tasklist, "tasks");

        tasklist.row(code).locator("h4 a").tap();
        assertThat(page.locator(".task-card h2")).containsText(code);
        assertThat(page.locator("section.tasks-list")).isHidden();
        assertThat(tasklist.form()).isVisible();
        tasklist.claim();
        look(tasklist, "task");

        page.getByText("‹ Danh sách").tap();
        assertThat(tasklist.row(code)).isVisible();
        assertThat(page.locator(".task-details")).isHidden();
        page.getByText("‹ Bộ lọc").tap();
        assertThat(page.locator(".task-filters")).isVisible();
        assertThat(desks.errors()).isEmpty();
    }

    @Test
    void thePhonesOwnBackGoesBackOneColumn(Desks desks) {
        var code = cases.reportedAgo("silolau", Duration.ofHours(53));
        var tasklist = desks.of(CHAIR, Screen.PHONE);
        var page = tasklist.page();
        page.locator(".task-filter").getByText("Quá hạn").tap();
        tasklist.row(code).locator("h4 a").tap();
        assertThat(tasklist.form()).isVisible();

        page.goBack();
        assertThat(tasklist.row(code)).isVisible();
        page.goBack();
        assertThat(page.locator(".task-filters")).isVisible();
        assertThat(page.locator("section.tasks-list")).isHidden();
    }

    @Test
    void aTaskIsDoneOnThePhone(Desks desks) {
        var code = cases.reportedAgo("silolau", Duration.ofMinutes(65));
        var tasklist =
                desks.of(CHAIR, Screen.PHONE).open(code, "Chỉ đạo xác minh").claim();
        tasklist.fill("chi-dao-xac-minh", Today.sample("chi-dao-xac-minh", Change.none()));
        tasklist.submit();

        assertThat(tasklist.page().locator("section.tasks-list")).isVisible();
        assertThat(office.openTasks(code)).containsExactly("AssessInitialRisk");
    }

    @Test
    void ourOwnPagesAreForThumbsToo(Desks desks) {
        var code = cases.reportedAgo("silolau", Duration.ofMinutes(65));
        var tasklist = desks.of(CHAIR, Screen.PHONE);
        for (var address : List.of("/ho-so/" + code, "/ho-so/" + code + "/ban-ghi/1", "/tai-khoan")) {
            tasklist.page().navigate(address);
            look(tasklist, address.replaceAll("\\W|\\d", "-"));
        }
        assertThat(desks.errors()).isEmpty();
    }

    @Test
    void theStartDialogFillsTheScreen(Desks desks) {
        var tasklist = desks.of("silolau.bvte", Screen.PHONE);
        tasklist.page().locator(".navbar-toggle").tap();
        var dialog = tasklist.startDialog();
        assertThat(dialog.boundingBox().width).isEqualTo(Screen.PHONE.width());
        assertThat(dialog.boundingBox().height).isGreaterThan(Screen.PHONE.height() - 1);
        look(tasklist, "start");

        dialog.locator(".processes").getByText("Hỗ trợ, can thiệp").tap();
        assertThat(tasklist.form()).isVisible();
        look(tasklist, "start-form");
        assertThat(desks.errors()).isEmpty();
    }

    private void look(TasklistPage tasklist, String step) {
        pictures.take(tasklist.page(), step);
        assertThat(tasklist.page().evaluate(TOO_WIDE))
                .as("wider than the screen: " + step)
                .asList()
                .isEmpty();
        assertThat(tasklist.page().evaluate(TOO_SMALL))
                .as("too small for a thumb: " + step)
                .asList()
                .isEmpty();
        VietnameseOnly.assertOn(tasklist);
        Accessibility.assertOn(tasklist);
    }
}
