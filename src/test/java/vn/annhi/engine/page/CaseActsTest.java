package vn.annhi.engine.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
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
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.SampleFiles;
import vn.annhi.fixture.TestClock;

/** What people do on the case page: comment, give a task to a colleague, put a duty off; and who may not. */
@AnNhiTest
class CaseActsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CaseStory story;

    @Autowired
    private Office office;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestClock clock;

    private String code;

    @BeforeEach
    void aCaseBeforeItsMeeting() {
        clock.set("2026-11-24T08:00:00");
        code = story.planning("muongso");
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aCommentStandsInTheTimelineOfThoseWhoReadTheInside() {
        assertThat(act("muongso.bvte", "ghi-chu", Map.of("reason", "Đã gọi điện cho trường <b>")))
                .isEqualTo(302);

        assertThat(page("muongso.chutich")).contains("Đã gọi điện cho trường &lt;b&gt;");
        assertThat(page("huyen.ldtbxh")).doesNotContain("Đã gọi điện");
    }

    @Test
    void anEmptyCommentIsSentBackWithItsReason() {
        assertThat(browser("muongso.bvte")
                        .postForm("/ho-so/" + code, "/ho-so/" + code + "/ghi-chu", Map.of("reason", "  "))
                        .body())
                .contains("nhiều nhất 2.000 ký tự");
        assertThat(remarks()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "muongso.truong, ghi-chu, 404",
        "banlang.chutich, ghi-chu, 404",
        "huyen.ldtbxh, ghi-chu, 404",
        "muongso.bvte, giao-lai, 404",
        "banlang.chutich, giao-lai, 404",
        "muongso.bvte, gia-han, 404",
        "muongso.truong, gia-han, 404"
    })
    void whoMayNotDoesNotFindTheCase(String account, String act, int status) {
        assertThat(act(account, act, Map.of("reason", "Lý do", "duty", duty("needs-meeting"), "day", "2026-12-10")))
                .isEqualTo(status);
        assertThat(remarks()).isZero();
    }

    @Test
    void aTaskIsGivenToWhoeverHoldsItsPositionWithAReason() {
        var task = office.task(code, "HoldNeedsMeeting");
        var meeting = duty("needs-meeting");
        assertThat(browser("muongso.chutich")
                        .postForm(
                                "/ho-so/" + code,
                                "/ho-so/" + code + "/giao-lai",
                                Map.of("duty", meeting, "colleague", "muongso.vhxh", "reason", "Đi công tác"))
                        .body())
                .contains("giữ đúng vị trí", "Đi công tác");
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isNull();

        assertThat(act(
                        "muongso.chutich",
                        "giao-lai",
                        Map.of("duty", meeting, "colleague", "muongso.chutich", "reason", "Đi công tác")))
                .isEqualTo(302);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isEqualTo("muongso.chutich");
        assertThat(page("muongso.bvte")).contains("Lý do: Đi công tác");
    }

    @Test
    void aTermOfTheHouseIsPutOffWithTaskAndLedgerAlike() {
        var meeting = duty("needs-meeting");
        assertThat(act(
                        "muongso.chutich",
                        "gia-han",
                        Map.of("duty", meeting, "day", "2026-12-10", "reason", "Trường nghỉ")))
                .isEqualTo(302);

        var due = Instant.parse("2026-12-10T16:59:59Z");
        assertThat(office.task(code, "HoldNeedsMeeting").getDueDate().toInstant())
                .isEqualTo(due);
        assertThat(sql.sql("select due_at from obligation where id = ?")
                        .param(Long.valueOf(meeting))
                        .query(Instant.class)
                        .single())
                .isEqualTo(due);
        assertThat(page("muongso.bvte")).contains("Hạn mới là hết ngày 10/12/2026", "Lý do: Trường nghỉ");
    }

    @ParameterizedTest
    @CsvSource({
        "needs-meeting, 2026-11-25, ngày sau hạn hiện nay",
        "needs-meeting, 2027-06-01, ngày sau hạn hiện nay",
        "needs-meeting, hôm nay, ngày sau hạn hiện nay",
        "other, 2026-12-10, nghĩa vụ đang mở"
    })
    void whatCannotBePutOffIsSaidAtItsField(String basis, String day, String words) {
        var chosen = basis.equals("other") ? "0" : duty(basis);
        assertThat(browser("muongso.chutich")
                        .postForm(
                                "/ho-so/" + code,
                                "/ho-so/" + code + "/gia-han",
                                Map.of("duty", chosen, "day", day, "reason", "Trường nghỉ học"))
                        .body())
                .contains(words, "Trường nghỉ học");
        assertThat(remarks()).isZero();
    }

    @Test
    void aDocumentIsAddedAndAWrongOneRefusedWithItsReason() {
        var worker = browser("muongso.bvte");
        var page = "/ho-so/" + code;
        assertThat(worker.uploadForm(page, page + "/tai-lieu", "anh.exe", new byte[] {'M', 'Z', 0, 0})
                        .body())
                .contains("class=\"error\"");
        assertThat(worker.uploadForm(page, page + "/tai-lieu", "giay-moi.pdf", SampleFiles.pdf())
                        .statusCode())
                .isEqualTo(302);
        assertThat(page("muongso.chutich")).contains("giay-moi.pdf").doesNotContain("anh.exe");
        assertThat(browser("muongso.truong")
                        .uploadForm("/tai-khoan", page + "/tai-lieu", "giay.pdf", SampleFiles.pdf())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTermOfTheLawStays() {
        office.submit("muongso.chutich", code, "HoldNeedsMeeting", Change.none());
        var plan = duty("draft-plan");
        var before = due(plan);
        assertThat(browser("muongso.chutich")
                        .postForm(
                                "/ho-so/" + code,
                                "/ho-so/" + code + "/gia-han",
                                Map.of("duty", plan, "day", "2026-12-24", "reason", "Bận"))
                        .body())
                .contains("do pháp luật quy định");
        assertThat(due(plan)).isEqualTo(before);
    }

    @Test
    void thePageLeadsBackToTheTasksOfItsReader() {
        var task = office.task(code, "HoldNeedsMeeting");
        assertThat(page("muongso.chutich")).contains("href=\"/viec/" + task.getId() + "\"");
        assertThat(page("huyen.ldtbxh")).doesNotContain("/viec/" + task.getId());
    }

    private int act(String account, String act, Map<String, String> values) {
        return browser(account)
                .postForm("/tai-khoan", "/ho-so/" + code + "/" + act, values)
                .statusCode();
    }

    private String page(String account) {
        return browser(account).get("/ho-so/" + code).body();
    }

    private Browser browser(String account) {
        return Browser.of(port, account, "tasklist");
    }

    private String duty(String legalBasis) {
        return sql.sql("select id::text from obligation where case_code = ? and legal_basis = ? and state = 'open'")
                .params(code, legalBasis)
                .query(String.class)
                .single();
    }

    private Instant due(String duty) {
        return sql.sql("select due_at from obligation where id = ?")
                .param(Long.valueOf(duty))
                .query(Instant.class)
                .single();
    }

    private long remarks() {
        return sql.sql("select count(*) from case_remark where case_code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }
}
