package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.TestClock;

/** The labour office takes an official list: refused cell by cell first, then taken. */
@BrowserTest
class IndicatorsInBrowserTest {

    private static final String HEAD =
            "code,section,name,unit,kind,event,dimensions,numerator,denominator,part_of,decimals,"
                    + "comment_above,reported_by,explanation\n";

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void realTime() {
        clock.reset();
    }

    @AfterEach
    void forget() {
        sql.sql("delete from indicator where list like 'TEST%'").update();
        sql.sql("delete from indicator_list where id like 'TEST%'").update();
    }

    @Test
    void aListIsRefusedCellByCellAndThenTaken(Desks desks) {
        var page = desks.of("huyen.ldtbxh").page();
        var pictures = new Pictures("indicators");
        page.navigate("/chi-tieu");

        send(page, HEAD + "X.1,9,Một,người,input,,,,,,0,,commune,\nX.1,1,Hai,người,đếm,,,,,,0,,commune,\n");
        assertThat(page.locator("#faults li")).hasCount(3);
        assertThat(page.locator("#faults")).containsText("Ô 2/section: “9” không hợp lệ");
        assertThat(page.locator("#faults")).containsText("Ô 3/code: mã “X.1” đã có ở dòng trên");
        assertThat(page.locator("#name")).hasValue("Bộ chỉ tiêu thử");
        pictures.take(page, "refused");
        Accessibility.assertOn(page);

        send(page, HEAD + "X.1,1,Chỉ tiêu thử,người,input,,,,,,0,,commune,\n");
        assertThat(page.locator("table.ledger")).containsText("Chỉ tiêu thử");
        assertThat(page.locator("h2").last()).hasText("TEST-9: Bộ chỉ tiêu thử");
        assertThat(desks.errors()).isEmpty();
    }

    private static void send(Page page, String table) {
        page.fill("#id", "TEST-9");
        page.fill("#name", "Bộ chỉ tiêu thử");
        page.fill("#validFrom", "2030-01-01");
        page.locator("#file")
                .setInputFiles(new FilePayload("ds.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        page.locator("form.record button").click();
    }
}
