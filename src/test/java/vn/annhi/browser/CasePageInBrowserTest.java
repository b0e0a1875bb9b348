package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.SampleFiles;
import vn.annhi.fixture.TestClock;

/** What people do on a case page in a real browser: comment, attach, put off, papers, break-glass and its review. */
@BrowserTest
class CasePageInBrowserTest {

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
    void theChairWorksOnTheCaseAndTheDistrictOpensItInNeed(Screen screen, Desks desks) {
        clock.set("2026-11-24T08:00:00");
        var code = story.planning("muongso");
        var pictures = new Pictures("case-page-" + screen.name().toLowerCase(Locale.ROOT), screen);
        var chair = desks.of("muongso.chutich", screen).page();
        chair.navigate("/ho-so/" + code);
        acts(chair, pictures);
        paper(chair, pictures, code);

        var district = desks.of("huyen.ldtbxh", screen).page();
        district.navigate("/ho-so/" + code);
        assertThat(district.locator("#glass")).isVisible();
        district.getByText("Mở hồ sơ này").click();
        Look.at(district, pictures, "glass");
        district.locator("#glass-reason").fill("Báo chí hỏi về vụ việc");
        district.locator("button:has-text('Mở hồ sơ')").click();
        assertThat(district.locator(".note").last()).containsText("đến 12:00 24/11/2026");
        assertThat(district.locator("a[href*='/ban-ghi/']").first()).isVisible();
        Look.at(district, pictures, "opened");

        chair.navigate("/ho-so/" + code);
        chair.locator("textarea[id^=review-]").fill("Đã trao đổi qua điện thoại");
        Look.at(chair, pictures, "to-be-reviewed");
        chair.getByText("Ghi kết quả xem xét").click();
        assertThat(chair.locator(".timeline").first()).containsText("Có lý do chính đáng");
        assertThat(desks.errors()).isEmpty();
    }

    private static void acts(Page page, Pictures pictures) {
        page.getByText("Ghi chú vào hồ sơ").click();
        page.locator("#comment").fill("Đã gọi điện cho nhà trường");
        page.locator("button:has-text('Ghi')").first().click();
        assertThat(page.locator("ol.timeline").last()).containsText("Đã gọi điện cho nhà trường");
        page.locator("summary:has-text('Thêm tài liệu')").click();
        page.locator("#file").setInputFiles(new FilePayload("giay-moi.pdf", "application/pdf", SampleFiles.pdf()));
        page.locator("form:has(#file) button").click();
        assertThat(page.locator("main")).containsText("giay-moi.pdf");
        page.locator("summary:has-text('Gia hạn')").click();
        page.locator("#extend-duty").selectOption(new SelectOption().setIndex(1));
        page.locator("#extend-day").fill("2026-11-24");
        page.locator("#extend-reason").fill("Trường nghỉ học");
        page.locator("form:has(#extend-day) button").click();
        assertThat(page.locator("form:has(#extend-day) .error")).containsText("ngày sau hạn hiện nay");
        assertThat(page.locator("#extend-reason")).hasValue("Trường nghỉ học");
        Look.at(page, pictures, "refused");
        page.locator("#extend-day").fill("2026-12-10");
        page.locator("form:has(#extend-day) button").click();
        assertThat(page.locator("ol.timeline").last()).containsText("hết ngày 10/12/2026");
        Look.at(page, pictures, "acts");
    }

    private static void paper(Page page, Pictures pictures, String code) {
        page.navigate("/ho-so/" + code + "/ban-ghi/3");
        page.getByText("Cấp số để ký").click();
        assertThat(page.locator("#official")).containsText("/ĐG-UBND");
        page.getByText("Ghi nhận đã in").click();
        page.locator("#recipient").fill("Trạm Y tế xã");
        page.locator("button:has-text('Ghi nhận đã giao')").click();
        page.locator("#copy").setInputFiles(new FilePayload("ban-ky.pdf", "application/pdf", SampleFiles.pdf()));
        page.locator("button:has-text('Gắn bản đã ký')").click();
        assertThat(page.locator("#official ul li")).hasCount(3);
        var file = page.waitForDownload(() -> page.getByText("Tải về (PDF)").click());
        assertThat(file.suggestedFilename()).isEqualTo(code.toLowerCase(Locale.ROOT) + "-3.pdf");
        Look.at(page, pictures, "paper");
    }
}
