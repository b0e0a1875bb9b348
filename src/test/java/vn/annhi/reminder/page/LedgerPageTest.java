package vn.annhi.reminder.page;

import static org.assertj.core.api.Assertions.assertThat;

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
import vn.annhi.fixture.TestClock;
import vn.annhi.reminder.MailRound;

/** Who may see whose reminders, and who decides on a letter that may not have arrived. */
@AnNhiTest
class LedgerPageTest {

    private static final String PAGE = "/so-nhac-viec";
    private static final String PERIOD = "?from=2026-11-01&to=2026-11-30";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseStory story;

    @Autowired
    private MailRound round;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private String code;

    @BeforeEach
    void aCaseThatWasAnnounced() {
        clock.set("2026-11-24T08:00:00");
        round.beginNow();
        code = story.accepted("muongso");
        round.send();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "muongso.chutich, true",
        "huyen.ldtbxh.truongphong, true",
        "huyen.ldtbxh, true",
        "tinh.soldtbxh, true",
        "banlang.chutich, false",
        "muongso.congan, false"
    })
    void aSupervisorSeesTheOwnUnitsAndThoseBelowAndNoOthers(String account, boolean sees) {
        var browser = Browser.of(port, account, "tasklist");
        var page = browser.get(PAGE + PERIOD + "&code=" + code);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Sổ nhắc việc", "id=\"difference\">0<", "href=\"/so-nhac-viec\"");
        assertThat(page.body().contains("Đánh giá nguy cơ ban đầu")).isEqualTo(sees);
        assertThat(browser.get(PAGE + "/tai-ve.csv" + PERIOD + "&code=" + code)
                        .body()
                        .contains(code))
                .isEqualTo(sees);
        assertThat(browser.get(PAGE + PERIOD + "&unit=xa-03589-2004").body().contains("Hãy chọn một đơn vị"))
                .isNotEqualTo(sees);
    }

    @ParameterizedTest
    @CsvSource({"muongso.bvte", "muongso.vhxh", "huyen.gddt"})
    void forEverybodyElseThePageDoesNotExist(String account) {
        var browser = Browser.of(port, account, "tasklist");

        assertThat(browser.get(PAGE).statusCode()).isEqualTo(404);
        assertThat(browser.get(PAGE + "/tai-ve.csv").statusCode()).isEqualTo(404);
        assertThat(browser.get(PAGE + "/tai-ve.xlsx").statusCode()).isEqualTo(404);
        assertThat(browser.get("/thu-nhac").body()).doesNotContain("href=\"/so-nhac-viec\"");
    }

    @ParameterizedTest
    @CsvSource({
        "from=x&to=2026-11-30, from-fault, Hãy ghi ngày",
        "from=2026-11-30&to=2026-11-01, to-fault, Ngày cuối phải từ",
        "from=2025-01-01&to=2026-11-30, to-fault, Mỗi lần xem không quá",
        "unit=xa-00000-2004, unit-fault, Hãy chọn một đơn vị",
        "code=<script>, code-fault, Mã hồ sơ có dạng"
    })
    void aWrongFilterIsSaidAtItsField(String filter, String field, String words) {
        var chair = Browser.of(port, "muongso.chutich", "tasklist");
        var page = chair.get(PAGE + "?" + filter.replace("<", "%3C").replace(">", "%3E"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .containsPattern("id=\"" + field + "\">" + words)
                .doesNotContain("<script>x", "value=\"<");
        assertThat(chair.get(PAGE + "/tai-ve.csv?" + filter.replace("<", "%3C").replace(">", "%3E"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aSupervisorDecidesOnALetterThatMayNotHaveArrived() {
        var id = doubtful();
        var stranger = Browser.of(port, "banlang.chutich", "tasklist");
        assertThat(stranger.postForm("/thu-nhac", PAGE + "/thu/" + id + "/da-den", Map.of())
                        .statusCode())
                .isEqualTo(404);
        var chair = Browser.of(port, "muongso.chutich", "tasklist");
        assertThat(chair.get(PAGE + PERIOD).body()).contains("Không rõ đã đến chưa", "/thu/" + id + "/gui-lai");
        assertThat(chair.get(PAGE + "/thu/" + id + "/da-den").statusCode())
                .as("a link decides nothing")
                .isIn(404, 405);
        assertThat(state(id)).isEqualTo("doubtful");

        chair.postForm("/thu-nhac", PAGE + "/thu/" + id + "/da-den", Map.of());

        assertThat(state(id)).isEqualTo("sent");
        assertThat(sql.sql("select account || ' ' || decision from letter_decision where letter_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("muongso.chutich arrived");
        assertThat(chair.postForm("/thu-nhac", PAGE + "/thu/" + id + "/gui-lai", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aLetterIsSentAgainMarkedAsARepeat() {
        var id = doubtful();

        Browser.of(port, "muongso.chutich", "tasklist")
                .postForm("/thu-nhac", PAGE + "/thu/" + id + "/gui-lai", Map.of());
        round.send();

        assertThat(state(id)).isEqualTo("sent");
        assertThat(sql.sql("select resent from letter where id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private long doubtful() {
        var id = sql.sql("""
                        select max(n.letter_id) from notice n join obligation_span s on s.id = n.span_id
                        join obligation o on o.id = s.obligation_id
                        where n.state in ('sent', 'late') and o.case_code = ? and s.ended_at is null
                        """).param(code).query(Long.class).single();
        sql.sql("update letter set state = 'doubtful', reason = 'no-outcome' where id = ?")
                .param(id)
                .update();
        sql.sql("update notice set state = 'doubtful', reason = 'no-outcome' where letter_id = ?")
                .param(id)
                .update();
        return id;
    }

    private String state(long id) {
        return sql.sql("select state from letter where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
