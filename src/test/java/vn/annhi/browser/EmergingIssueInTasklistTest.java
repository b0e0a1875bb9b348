package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.Samples;
import vn.annhi.fixture.TestClock;

/** A commune asks the district for direction in Tasklist, from the start dialog to the result. */
@BrowserTest
class EmergingIssueInTasklistTest {

    private static final String SUBJECT = "Thiếu người phiên dịch tiếng dân tộc";

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aProblemIsReportedDirectedAndSettled(Desks desks) {
        var pictures = new Pictures("emerging-issue", Screen.DESKTOP);
        var worker = desks.of("silolau.bvte");
        worker.start("Báo cáo vấn đề phát sinh, xin ý kiến chỉ đạo");
        pictures.take(worker.page(), "report");
        worker.fill("bao-cao-phat-sinh", Samples.of("bao-cao-phat-sinh", Map.of("issueSubject", SUBJECT)))
                .submit();
        var code = sql.sql("select code from emerging_issue where subject = ?")
                .param(SUBJECT)
                .query(String.class)
                .single();

        var above = desks.of("huyen.ldtbxh.truongphong");
        above.open(code, "Chỉ đạo về vấn đề phát sinh").claim();
        assertThat(above.form().locator("textarea").first()).hasValue(Pattern.compile(SUBJECT + ".*", Pattern.DOTALL));
        Accessibility.assertOn(above);
        pictures.take(above.page(), "direction");
        above.fill("chi-dao-phat-sinh", Samples.of("chi-dao-phat-sinh", Map.of()))
                .submit();

        var head = desks.of("silolau.chutich");
        head.open(code, "Báo cáo kết quả thực hiện chỉ đạo").claim();
        assertThat(head.form().locator("textarea").nth(1)).hasValue(Pattern.compile("Phối hợp nhà trường.*"));
        head.fill("ket-qua-phat-sinh", Samples.of("ket-qua-phat-sinh", Map.of()))
                .submit();

        assertThat(sql.sql("select count(*) from emerging_issue where code = ? and result is not null")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(desks.errors()).isEmpty();
    }
}
