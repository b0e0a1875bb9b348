package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.Samples;
import vn.annhi.fixture.TestClock;
import vn.annhi.organisation.Addresses;
import vn.annhi.reminder.AddressChores;

/** A head of unit corrects an address in Tasklist, and the office above checks it. */
@BrowserTest
class OfficeTaskInTasklistTest {

    private static final String WORKER = "silolau.bvte";

    @Autowired
    private AddressChores chores;

    @Autowired
    private Addresses addresses;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void realTime() {
        clock.reset();
    }

    @AfterEach
    void theOldAddressHoldsAgain() {
        sql.sql("delete from officer_address").update();
    }

    @Test
    void anAddressIsCorrectedAndChecked(Desks desks) {
        chores.open(WORKER, clock.instant());
        var code = sql.sql("select code from chore where subject = ?")
                .param(WORKER)
                .query(String.class)
                .single();
        var pictures = new Pictures("office-task", Screen.DESKTOP);

        var head = desks.of("silolau.chutich");
        head.open(code, "Sửa địa chỉ thư").claim();
        assertThat(head.form().locator("textarea").first()).hasValue(Pattern.compile("Tài khoản silolau\\.bvte .*"));
        assertThat(head.page().locator(".an-nhi-task-card")).containsText("Kiểm tra địa chỉ thư");
        assertThat(head.page().locator(".an-nhi-task-card .links a")).hasCount(1);
        pictures.take(head.page(), "to-be-corrected");
        Accessibility.assertOn(head);
        head.fill("viec-van-phong", Samples.of("viec-van-phong", Map.of())).submit();

        var above = desks.of("huyen.ldtbxh.truongphong");
        above.open(code, "Kiểm tra địa chỉ thư").claim();
        assertThat(above.form().locator("textarea").nth(1))
                .hasValue(Pattern.compile(".*moi\\.bvte@phongtho\\.example.*"));
        pictures.take(above.page(), "to-be-checked");
        above.fill("xac-nhan-viec-van-phong", Samples.of("xac-nhan-viec-van-phong", Map.of()))
                .submit();

        assertThat(addresses.of(WORKER)).contains("moi.bvte@phongtho.example");
        assertThat(desks.errors()).isEmpty();
    }
}
