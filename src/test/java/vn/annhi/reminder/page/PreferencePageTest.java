package vn.annhi.reminder.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.reminder.preference.MailPreference;
import vn.annhi.reminder.preference.MailPreferences;
import vn.annhi.reminder.preference.QuietHours;
import vn.annhi.wording.Wording;

/** The page of one's own mail over HTTP. */
@AnNhiTest
class PreferencePageTest {

    private static final String PAGE = "/thu-nhac";
    private static final MailPreference DEFAULT = new MailPreference(Wording.VIETNAMESE, true, Optional.empty());

    @LocalServerPort
    private int port;

    @Autowired
    private MailPreferences preferences;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void nobodyHasChosen() {
        sql.sql("delete from mail_preference").update();
    }

    @Test
    void anOfficerChoosesLanguageOptionalMailAndQuietHours() {
        var worker = Browser.of(port, "muongso.bvte", "tasklist");
        var answer = worker.postForm(PAGE, PAGE, Map.of("language", "en", "quietFrom", "12:00", "quietTo", "13:30"));

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(PAGE + "?da-ghi#content");
        assertThat(worker.get(PAGE + "?da-ghi").body())
                .contains("Đã ghi lựa chọn của bạn.", "value=\"12:00\"", "value=\"13:30\"")
                .containsPattern("value=\"en\"\\s+selected");
        assertThat(preferences.of("muongso.bvte").language().getLanguage()).isEqualTo("en");
        assertThat(preferences.of("muongso.bvte").optional()).isFalse();
        assertThat(preferences.of("muongso.bvte").quiet())
                .contains(new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 30)));
        assertThat(preferences.of("muongso.chutich")).as("nobody else's").isEqualTo(DEFAULT);
    }

    @Test
    void whoeverFollowsTheLinkOfAMailChangesNothing() {
        var worker = Browser.of(port, "muongso.bvte", "tasklist");

        worker.get(PAGE);
        worker.get(PAGE + "?language=en&quietFrom=01:00&quietTo=02:00&da-ghi");

        assertThat(preferences.of("muongso.bvte")).isEqualTo(DEFAULT);
    }

    @Test
    void aForgedRequestChangesNothing() {
        var worker = Browser.of(port, "muongso.bvte", "tasklist");

        worker.postForm("/error/none", PAGE, Map.of("language", "en"));

        assertThat(preferences.of("muongso.bvte")).isEqualTo(DEFAULT);
    }

    @Test
    void legalDeadlinesAreListedAsMandatory() {
        var page = Browser.of(port, "huyen.ldtbxh", "tasklist").get(PAGE).body();

        assertThat(page)
                .contains("Việc có hạn tính theo giờ", "Trước hạn 8 giờ", "Trước hạn 2 ngày làm việc", "Bắt buộc")
                .contains("Thư riêng, bất cứ lúc nào", "Trong thư tổng hợp buổi sáng", "từ 07:00 đến 19:00")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({
        "xx, '', '', language-fault, Hãy chọn tiếng Việt",
        "vi, 12:00, '', quietTo-fault, Hãy ghi đủ giờ",
        "vi, '', 12:00, quietFrom-fault, Hãy ghi đủ giờ",
        "vi, 25:00, 12:00, quietFrom-fault, Hãy ghi đủ giờ",
        "vi, 12:00, 12:00, quietTo-fault, Giờ kết thúc phải khác",
        "vi, 06:00, 20:00, quietTo-fault, Giờ yên tĩnh phải chừa lại"
    })
    void aWrongFormIsSaidAtItsFieldAndNothingTypedIsLost(
            String language, String from, String to, String field, String words) {
        var form = new HashMap<>(Map.of("language", language, "quietFrom", from, "quietTo", to));
        var page = Browser.of(port, "muongso.bvte", "tasklist").postForm(PAGE, PAGE, form);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Chưa ghi được.", "aria-invalid=\"true\"", "value=\"" + from + "\"", "value=\"" + to + "\"")
                .containsPattern("id=\"" + field + "\">" + words);
        assertThat(preferences.of("muongso.bvte")).isEqualTo(DEFAULT);
    }
}
