package vn.annhi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.Substitutes;
import vn.annhi.fixture.TestClock;

/** The page of substitutes over HTTP: who sees what, records and ends, and what a wrong form is answered. */
@AnNhiTest
class SubstitutionPageTest {

    private static final String PAGE = "/nguoi-thay";

    @LocalServerPort
    private int port;

    @Autowired
    private Substitutes substitutes;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void mondayMorning() {
        clock.set("2026-11-23T08:00:00");
    }

    @AfterEach
    void nobodyIsAbsent() {
        substitutes.endAll();
        clock.reset();
    }

    @Test
    void theChairAssignsASubstituteAndEndsThatEarly() {
        var chair = Browser.of(port, "muongso.chutich", "tasklist");
        var answer = chair.postForm(PAGE, PAGE, form(Map.of()));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(PAGE + "?da-ghi#content");
        assertThat(chair.get(PAGE + "?da-ghi").body())
                .contains("Đã ghi người thay.", "23/11/2026 – 27/11/2026", "12/QĐ-UBND", "Đang thay", "Nghỉ phép");

        var substitute = Browser.of(port, "muongso.vhxh", "tasklist");
        assertThat(substitute.get("/tai-khoan").body())
                .contains("Chủ tịch – UBND xã Mường So (thay ", " đến hết ngày 27/11/2026)", "href=\"/nguoi-thay\"");

        var end = PAGE + "/" + newest() + "/ket-thuc";
        assertThat(chair.postForm(PAGE, end, Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(PAGE + "?da-ket-thuc#content");
        assertThat(chair.get(PAGE).body()).contains("Đã kết thúc sớm").doesNotContain("Đang thay");
        assertThat(chair.postForm(PAGE, end, Map.of()).statusCode()).isEqualTo(404);
        assertThat(substitute.get("/tai-khoan").body()).doesNotContain("Chủ tịch – UBND xã Mường So");
    }

    @Test
    void aWrongFormIsSaidAtItsFieldsAndNothingTypedIsLost() {
        var before = count();
        var chair = Browser.of(port, "muongso.chutich", "tasklist");
        var wrong = form(Map.of("lastDay", "2026-11-22", "substitute", "banlang.chutich", "paper", " "));
        var page = chair.postForm(PAGE, PAGE, wrong);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Chưa ghi được.")
                .containsPattern("id=\"lastDay-fault\">Ngày cuối phải từ ngày bắt đầu trở đi.")
                .containsPattern("id=\"substitute-fault\">Người thay phải thuộc cùng đơn vị hoặc cùng xã.")
                .containsPattern("id=\"paper-fault\">Hãy ghi số văn bản phân công")
                .contains(
                        "value=\"2026-11-22\"", "value=\"2026-11-23\"", "value=\"Nghỉ phép\"", "aria-invalid=\"true\"")
                .containsPattern("value=\"xa-03589-2004.chair/muongso.chutich\"\\s+selected");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void whatMakesNoFormAtAllIsRefusedInWordsToo() {
        var chair = Browser.of(port, "muongso.chutich", "tasklist");
        var page = chair.postForm(PAGE, PAGE, Map.of("absence", "x/../y", "firstDay", "hôm nay"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Hãy chọn người vắng mặt", "Hãy chọn người thay.", "Hãy ghi ngày bắt đầu");
    }

    @Test
    void nobodyAssignsForAnotherNorEndsWhatIsNotHis() {
        var before = count();
        var worker = Browser.of(port, "muongso.bvte", "tasklist");
        assertThat(worker.postForm(PAGE, PAGE, form(Map.of())).body())
                .contains("Chỉ người đứng đầu đơn vị hoặc chính người vắng mặt được ghi người thay.");
        assertThat(count()).isEqualTo(before);

        var id = substitutes
                .record("xa-03589-2004.chair", "muongso.chutich", "muongso.vhxh", "2026-11-23", "2026-11-27")
                .id();
        for (var other : new String[] {"muongso.bvte", "banlang.chutich", "quantri"}) {
            var browser = Browser.of(port, other, other.equals("quantri") ? "admin" : "tasklist");
            assertThat(browser.postForm(PAGE, PAGE + "/" + id + "/ket-thuc", Map.of())
                            .statusCode())
                    .as(other)
                    .isIn(403, 404);
        }
        assertThat(worker.get(PAGE).body()).contains("Đang thay");
        assertThat(Browser.of(port, "banlang.chutich", "tasklist").get(PAGE).body())
                .doesNotContain("Đang thay");
    }

    @Test
    void aForgedRequestChangesNothing() {
        var before = count();
        var chair = Browser.of(port, "muongso.chutich", "tasklist");
        chair.postForm("/error/none", PAGE, form(Map.of()));
        assertThat(count()).isEqualTo(before);
    }

    private static Map<String, String> form(Map<String, String> changes) {
        var form = new HashMap<>(Map.of(
                "absence", "xa-03589-2004.chair/muongso.chutich",
                "substitute", "muongso.vhxh",
                "firstDay", "2026-11-23",
                "lastDay", "2026-11-27",
                "paper", "12/QĐ-UBND",
                "reason", "Nghỉ phép"));
        form.putAll(changes);
        return form;
    }

    private long newest() {
        return sql.sql("select max(id) from substitution").query(Long.class).single();
    }

    private long count() {
        return sql.sql("select count(*) from substitution").query(Long.class).single();
    }
}
