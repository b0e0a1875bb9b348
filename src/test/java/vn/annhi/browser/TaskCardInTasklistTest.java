package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** The task card in Tasklist and the pages that it links to, on the office's screen and on a phone. */
@BrowserTest
class TaskCardInTasklistTest {

    private static final Path PICTURES = Path.of("target", "pictures", "task-card");
    private static final String CARD = ".an-nhi-task-card";

    @Autowired
    private Office office;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void today() {
        clock.reset();
    }

    @Test
    void theCardStandsBesideTheFormAndFoldsAboveItOnAPhone(Desks desks) {
        var code = new ShortCase(office).reportedAgo("muongso", Duration.ofMinutes(65));
        var chair = desks.of("muongso.chutich");
        chair.open(code, "Chỉ đạo xác minh");
        var page = chair.page();

        var card = page.locator(CARD);
        assertThat(card).isVisible();
        assertThat(card.locator("summary .an-nhi-due")).containsText("còn");
        assertThat(card).containsText("Xem báo cáo tiếp nhận thông tin");
        assertThat(card).containsText("Điều 25 khoản 2, Điều 26 khoản 2 Nghị định 56/2017/NĐ-CP");
        assertThat(card).containsText("không phải thời hạn luật định");
        assertThat(card).containsText("Nếu «Tiếp nhận vụ việc?» – Cần xác minh: Xác minh thông tin");
        assertThat(chair.form().getByText("Hạn xử lý")).not().isVisible();
        var form = chair.form().boundingBox();
        assertThat(card.boundingBox().x).isGreaterThanOrEqualTo(form.x + form.width);
        assertThat(form.width).isGreaterThan(480);
        picture(page, "beside");

        page.setViewportSize(390, 844);
        assertThat(card.locator("details")).not().hasAttribute("open", "");
        assertThat(chair.form().getByText("Hạn xử lý")).isVisible();
        card.evaluate("it => it.scrollIntoView()");
        picture(page, "phone-folded");
        card.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(card.getByText("Giấy tờ, chứng cứ phải lưu")).isVisible();
        assertThat(chair.form().getByText("Hạn xử lý")).not().isVisible();
        card.evaluate("it => it.scrollIntoView()");
        picture(page, "phone-open");

        page.setViewportSize(1366, 768);
        assertThat(card.getByText("Giấy tờ, chứng cứ phải lưu")).isVisible();
        VietnameseOnly.assertOn(chair);
    }

    @Test
    void theCardChangesWithTheTask(Desks desks) {
        var cases = new ShortCase(office);
        var planning = cases.planning("daosan", "Trẻ em B");
        var approved = cases.approved("daosan", "Trẻ em C");
        var worker = desks.of("daosan.bvte");
        var card = worker.page().locator(CARD);
        worker.open(planning, "Lập kế hoạch");
        assertThat(card).containsText("Hồ sơ trình (Điều 28 khoản 2)");
        worker.page()
                .locator(".tasks-list li.task")
                .filter(new FilterOptions().setHasText(approved))
                .filter(new FilterOptions().setHasText("Gửi quyết định"))
                .locator("h4 a")
                .click();
        assertThat(card).containsText("Khi các việc song song đã xong: Rà soát, đánh giá sau thực hiện");
        assertThat(card).not().containsText("Hồ sơ trình");
        assertThat(worker.page().locator(CARD)).hasCount(1);
    }

    @Test
    void theCardLeadsToTheCaseAndToPaper(Desks desks) {
        var code = new ShortCase(office).approved("muongso", "Trẻ em D");
        var worker = desks.of("muongso.bvte").open(code, "Gửi quyết định");
        var page = worker.page()
                .waitForPopup(() -> worker.page().getByText("Xem hồ sơ").click());
        assertThat(page.locator("h1")).hasText("Hồ sơ " + code);
        assertThat(page.title()).doesNotContain("Trẻ em D");
        picture(page, "case");
        page.setViewportSize(390, 844);
        picture(page, "case-phone");
        assertNoSidewaysScroll(page);

        page.setViewportSize(1366, 768);
        page.locator("a:has-text('Mẫu 01 – Báo cáo tiếp nhận')").click();
        assertThat(page.locator("h1")).containsText("Mẫu 01");
        assertThat(page.locator("main")).containsText("Người báo tin B");
        assertThat(page.locator("button.print")).isVisible();
        paper(page, "mau-01");
        page.setViewportSize(390, 844);
        picture(page, "record-phone");
        assertNoSidewaysScroll(page);
        page.goBack();
        page.setViewportSize(1366, 768);
        page.locator("a:has-text('Mẫu 04 – Kế hoạch')").click();
        assertThat(page.locator("h1")).containsText("Mẫu 04");
        paper(page, "mau-04");
    }

    @Test
    void aTasksFormIsPrintedAsADraft(Desks desks) {
        var code = new ShortCase(office).approved("muongso", "Trẻ em E");
        var worker = desks.of("muongso.bvte").open(code, "Gửi quyết định");
        var page = worker.page()
                .waitForPopup(() -> worker.page().getByText("In biểu mẫu").click());
        assertThat(page.locator(".draft")).hasText("DỰ THẢO");
        picture(page, "draft");
        paper(page, "draft");
    }

    @Test
    void theAddressInAMailOpensTheTask(Desks desks) {
        var code = new ShortCase(office).reported("muongso", "Trẻ em F");
        var task = office.task(code, "DirectVerification").getId();
        var chair = desks.of("muongso.chutich");
        chair.page().navigate("/viec/" + task);
        assertThat(chair.page().locator(".task-card h2")).containsText(code);
        assertThat(chair.form()).isVisible();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private static void paper(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(643, 900); // the width of A4 within its margins
        assertThat(page.locator("header.frame")).not().isVisible();
        page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-a4.png")));
        page.pdf(new PdfOptions().setPath(PICTURES.resolve(name + ".pdf")).setPreferCSSPageSize(true));
        page.setViewportSize(1366, 768);
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static void assertNoSidewaysScroll(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isLessThanOrEqualTo(0);
    }
}
