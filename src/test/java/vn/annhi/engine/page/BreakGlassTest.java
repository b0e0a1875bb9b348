package vn.annhi.engine.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.SampleFiles;
import vn.annhi.fixture.TestClock;
import vn.annhi.reminder.MailRound;

/** A supervisor opens a case with a reason and for some hours; the head is told at once and reviews it. */
@AnNhiTest
class BreakGlassTest {

    private static final Map<String, String> REASON = Map.of("reason", "Báo chí hỏi về vụ việc", "hours", "4");

    @LocalServerPort
    private int port;

    @Autowired
    private CaseStory story;

    @Autowired
    private MailRound round;

    @Autowired
    private GreenMail post;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestClock clock;

    private String code;

    @BeforeEach
    void aCase() {
        clock.set("2026-11-23T22:00:00");
        round.beginNow();
        code = story.notUrgent("muongso");
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void theSupervisorReadsUntilTheHoursAreOverAndNeverTheInformant() {
        var labour = browser("huyen.ldtbxh");
        var record = "/ho-so/" + code + "/ban-ghi/1";
        assertThat(labour.get(record).statusCode()).isEqualTo(404);
        assertThat(open("huyen.ldtbxh", REASON)).isEqualTo(302);

        assertThat(labour.get(record).statusCode()).isEqualTo(200);
        assertThat(labour.get(record).body()).doesNotContain("Người báo tin Thử");
        assertThat(labour.get("/ho-so/" + code).body()).contains("đến 02:00 24/11/2026");
        assertThat(labour.get("/ho-so/" + code + "/ho-so.zip").statusCode()).isEqualTo(404);
        assertThat(labour.postForm("/tai-khoan", "/ho-so/" + code + "/ghi-chu", Map.of("reason", "Chỉ đọc"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser("tinh.soldtbxh").get("/ho-so/" + code).body()).doesNotContain("Báo chí hỏi");
        assertThat(browser("tinh.soldtbxh").get(record).statusCode()).isEqualTo(404);
        clock.set("2026-11-24T02:00:01");
        assertThat(labour.get(record).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "huyen.ldtbxh, '', 4, 200",
        "huyen.ldtbxh, Có lý do, 5, 200",
        "muongso.bvte, Có lý do, 4, 404",
        "muongso.congan, Có lý do, 4, 404",
        "banlang.chutich, Có lý do, 4, 404"
    })
    void nobodyElseOpensItAndNotWithoutReasonAndHours(String account, String reason, String hours, int status) {
        assertThat(open(account, Map.of("reason", reason, "hours", hours))).isEqualTo(status);
        assertThat(openings()).isZero();
    }

    @Test
    void theSignedCopyOfTheIntakeStaysClosedBecauseItNamesTheInformant() {
        var worker = browser("muongso.bvte");
        for (var seq : List.of("1", "3")) {
            var page = "/ho-so/" + code + "/ban-ghi/" + seq;
            worker.postForm(page, page + "/cap-so", Map.of());
            assertThat(worker.uploadForm(page, page + "/ban-ky", "ban-ky-" + seq + ".pdf", SampleFiles.pdf())
                            .statusCode())
                    .isEqualTo(302);
        }
        open("huyen.ldtbxh", REASON);
        var copy = sql.sql("select document::text from official_paper_event where case_code = ? and seq = 1")
                .param(code)
                .query(String.class)
                .single();
        var labour = browser("huyen.ldtbxh");

        assertThat(worker.get("/ho-so/" + code).body()).contains("ban-ky-1.pdf", "ban-ky-3.pdf");
        assertThat(labour.get("/ho-so/" + code).body()).contains("ban-ky-3.pdf").doesNotContain("ban-ky-1.pdf");
        assertThat(labour.get("/ho-so/" + code + "/tai-lieu/" + copy).statusCode())
                .isEqualTo(404);
        assertThat(worker.get("/ho-so/" + code + "/tai-lieu/" + copy).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theHeadIsToldAtOnceAndReviewsIt() throws MessagingException {
        open("huyen.ldtbxh", REASON);
        round.send();
        assertThat(subjects("muongso.chutich@phongtho.example"))
                .anySatisfy(subject ->
                        assertThat(subject).contains("Việc mới", code, "Xem xét việc mở hồ sơ khi khẩn cấp"));

        var review = "/ho-so/" + code + "/mo-khan/" + id() + "/xem-xet";
        for (var other : new String[] {"muongso.bvte", "huyen.ldtbxh", "banlang.chutich"}) {
            assertThat(browser(other)
                            .postForm("/tai-khoan", review, Map.of("finding", "yes", "reason", "Đúng"))
                            .statusCode())
                    .isEqualTo(404);
        }
        var chair = browser("muongso.chutich");
        assertThat(chair.get("/ho-so/" + code).body()).contains(review, "Báo chí hỏi về vụ việc");
        assertThat(chair.postForm("/ho-so/" + code, review, Map.of("finding", "no", "reason", ""))
                        .body())
                .contains("nhiều nhất 2.000 ký tự");
        chair.postForm("/ho-so/" + code, review, Map.of("finding", "no", "reason", "Không cần đọc"));

        assertThat(browser("huyen.ldtbxh").get("/ho-so/" + code).body())
                .contains("Không có lý do chính đáng", "Không cần đọc");
        assertThat(sql.sql("select state from obligation where case_code = ? and legal_basis = 'review-break-glass'")
                        .param(code)
                        .query(String.class)
                        .single())
                .isEqualTo("fulfilled");
        assertThat(chair.postForm("/ho-so/" + code, review, Map.of("finding", "yes", "reason", "Lại"))
                        .statusCode())
                .isEqualTo(404);
    }

    private int open(String account, Map<String, String> values) {
        return browser(account)
                .postForm("/tai-khoan", "/ho-so/" + code + "/mo-khan", values)
                .statusCode();
    }

    private List<String> subjects(String address) throws MessagingException {
        var subjects = new ArrayList<String>();
        for (var mail : post.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().equals(address)) {
                subjects.add(mail.getSubject());
            }
        }
        return subjects;
    }

    private long openings() {
        return sql.sql("select count(*) from break_glass where case_code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private long id() {
        return sql.sql("select id from break_glass where case_code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private Browser browser(String account) {
        return Browser.of(port, account, "tasklist");
    }
}
