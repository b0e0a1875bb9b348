package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;
import vn.annhi.fixture.TestTicker;

/** The sign-in as people meet it: from a link to the task, out of an idle session, out of everything. */
@BrowserTest
class SignInInBrowserTest {

    private static final String CHAIR = "muongso.chutich";

    @Autowired
    private Office office;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestTicker ticker;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void realTime() {
        clock.reset();
        sql.sql("delete from sign_in_attempt").update();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aLinkLeadsThroughTheSignInToItsTask(Screen screen, Desks desks) {
        var code = new ShortCase(office).reported("muongso", "Trẻ em A");
        var page = desks.stranger(CHAIR, screen);
        page.navigate("/viec/" + office.task(code, "DirectVerification").getId());
        assertThat(page.locator("#account")).isFocused();
        var pictures = new Pictures("sign-in", screen);
        pictures.take(page, "asked");
        VietnameseOnly.assertOn(new TasklistPage(page));
        Accessibility.assertOn(page);

        page.fill("#account", CHAIR);
        page.fill("#password", "sai-mat-khau");
        page.press("#password", "Enter");
        assertThat(page.locator("[role=alert]")).hasText("Tài khoản hoặc mật khẩu không đúng.");
        assertThat(page.locator("#account")).hasValue(CHAIR);
        pictures.take(page, "refused");

        page.fill("#password", desks.password());
        page.press("#password", "Enter");
        assertThat(page.locator(".task-card h2")).containsText(code);

        page.navigate("/tai-khoan");
        pictures.take(page, "account");
        VietnameseOnly.assertOn(new TasklistPage(page));
        Accessibility.assertOn(page);
        page.getByText("Đăng xuất mọi nơi").click();
        assertThat(page.locator("[role=status]")).hasText("Bạn đã đăng xuất.");
        assertThat(desks.errors()).isEmpty();
    }

    @Test
    void anIdleSessionIsAnnouncedKeptByAClickAndElseLeadsBackToTheTask(Desks desks) {
        var code = new ShortCase(office).reported("muongso", "Trẻ em A");
        var chair = desks.of(CHAIR).open(code, "Chỉ đạo xác minh");
        var page = chair.page();
        page.waitForLoadState(LoadState.NETWORKIDLE); // a call still under way would be a sign of life

        ticker.push(Duration.ofMinutes(26));
        var warning = page.locator(".an-nhi-session");
        assertThat(warning).containsText("Phiên làm việc sẽ hết sau", new ContainsTextOptions().setTimeout(40_000));
        new Pictures("sign-in").take(page, "warning");
        warning.getByText("Tiếp tục làm việc").click();
        assertThat(warning).isHidden();

        ticker.push(Duration.ofMinutes(31));
        assertThat(page.locator("#account")).isVisible(new IsVisibleOptions().setTimeout(40_000));
        page.fill("#account", CHAIR);
        page.fill("#password", desks.password());
        page.press("#password", "Enter");
        assertThat(page.locator(".task-card h2")).containsText(code);
    }
}
