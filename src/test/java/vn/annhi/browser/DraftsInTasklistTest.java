package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** What is typed survives a closed browser, another computer and a network that goes away; never in the browser's storage. */
@BrowserTest
class DraftsInTasklistTest {

    private static final String CHAIR = "muongso.chutich";
    private static final String TASK = "Chỉ đạo xác minh";
    private static final String TYPED = "Giao công an xã xác minh ngay trong đêm";

    @Autowired
    private Office office;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestClock clock;

    private ShortCase cases;

    @BeforeEach
    void realTime() {
        clock.reset();
        sql.sql("delete from form_draft").update();
        cases = new ShortCase(office);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aHalfFilledFormIsThereOnAnotherComputer(Screen screen, Desks desks) {
        var code = cases.reported("muongso", "Trẻ em A");
        var here = desks.of(CHAIR, screen).open(code, TASK).claim();
        instructions(here.page()).fill(TYPED);
        assertThat(status(here.page())).containsText("Đã lưu bản nháp lúc");
        new Pictures("drafts", screen).take(here.page(), "saved");
        assertThat(stored(here.page())).doesNotContain(TYPED);
        Accessibility.assertOn(here);
        desks.leave(CHAIR);

        var there = desks.of(CHAIR, screen).open(code, TASK);
        assertThat(instructions(there.page())).hasValue(TYPED);
        assertThat(status(there.page())).containsText("Đã lưu bản nháp lúc");
        assertThat(there.page().locator(".fjs-form-field-error")).hasCount(0);

        there.page().onceDialog(dialog -> dialog.accept());
        status(there.page()).getByText("Bỏ bản nháp, làm lại từ đầu").click();
        assertThat(there.page()
                        .locator(".form-pane .fjs-form input[type=radio]")
                        .first())
                .isVisible();
        assertThat(there.page().locator(".form-pane .fjs-form input[type=radio]:checked"))
                .hasCount(0);
        assertThat(desks.errors()).isEmpty();
    }

    @Test
    void whileTheNetworkIsAwayThePageKeepsWhatIsTypedAndSendsTheFormOnceWhenItIsBack(Desks desks) {
        var code = cases.reported("muongso", "Trẻ em A");
        var chair = desks.of(CHAIR).open(code, TASK).claim();
        var page = chair.page();
        var network = page.context();
        instructions(page).fill(TYPED);
        assertThat(status(page)).containsText("Đã lưu bản nháp lúc");

        network.setOffline(true);
        instructions(page).fill(TYPED + ", báo lại trước 6 giờ");
        assertThat(status(page)).containsText("Mất kết nối");
        new Pictures("drafts").take(page, "offline");
        chair.press();
        assertThat(status(page)).containsText("biểu mẫu CHƯA được gửi");
        assertThat(page.locator(".notifications")).containsText("Không kết nối được với máy chủ");
        VietnameseOnly.assertOn(chair);
        new Pictures("drafts").take(page, "waiting");
        assertThat(leavingIsWarned(page)).isTrue();

        network.setOffline(false);
        assertThat(page.locator(".form-pane .fjs-form")).hasCount(0);
        assertThat(office.openTasks(code)).containsExactly("VerifyInformation");
        var records = sql.sql("select payload ->> 'instructions' from form_record where case_code = ? and form_id = ?")
                .params(code, "chi-dao-xac-minh")
                .query(String.class)
                .list();
        assertThat(records).containsExactly(TYPED + ", báo lại trước 6 giờ");
        assertThat(sql.sql("select count(*) from form_draft").query(Long.class).single())
                .isZero();
    }

    /** The field appears once it is said what is to happen. */
    private static Locator instructions(Page page) {
        var field =
                page.locator(".form-pane .fjs-form textarea:not([readonly])").first();
        if (!field.isVisible()) {
            page.locator(".form-pane .fjs-form")
                    .getByText("Đề nghị Công an xã xác minh")
                    .first()
                    .click();
        }
        return field;
    }

    private static Locator status(Page page) {
        return page.locator(".form-pane .an-nhi-draft");
    }

    private static String stored(Page page) {
        return (String) page.evaluate("() => JSON.stringify(localStorage) + JSON.stringify(sessionStorage)");
    }

    private static boolean leavingIsWarned(Page page) {
        return (boolean) page.evaluate("() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))");
    }
}
