package vn.annhi.engine.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.Cast;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** The case page, printed forms and addresses of tasks, asked for by officers of every kind of unit. */
@AnNhiTest
class OwnPagesTest {

    private static final int RECORDS = 12;
    private static final Map<String, Browser> SIGNED_IN = new HashMap<>();
    private static String handedOver = "";

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private CaseStory story;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void aCaseOfTwoCommunes() {
        clock.set("2026-11-23T22:00:00");
        if (handedOver.isEmpty()) {
            handedOver = story.handedOver("muongso", "banlang");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "muongso.chutich, 1-12",
        "muongso.bvte, 1-12",
        "muongso.vhxh, 1-12",
        "banlang.chutich, 1-12",
        "banlang.bvte, 1-12",
        "muongso.congan, 3-3",
        "banlang.tramyte, 12-12",
        "banlang.congan, 0-0",
        "huyen.ldtbxh, 0-0",
        "tinh.soldtbxh, 0-0",
    })
    void whoMayReadTheCaseFindsItsRecordsAndOpensExactlyThose(String officer, String range) {
        var page = of(officer).get("/ho-so/" + handedOver);
        assertThat(page.statusCode()).isEqualTo(200);
        var bounds = List.of(range.split("-"));
        var expected = IntStream.rangeClosed(Integer.parseInt(bounds.get(0)), Integer.parseInt(bounds.get(1)))
                .filter(seq -> seq > 0)
                .boxed()
                .toList();
        var all = IntStream.rangeClosed(1, RECORDS + 1).boxed().toList();
        assertThat(all.stream().filter(seq -> page.body().contains(record(handedOver, seq) + "\"")))
                .as("records that the page names")
                .isEqualTo(expected);
        assertThat(all.stream()
                        .filter(seq -> of(officer).get(record(handedOver, seq)).statusCode() == 200))
                .as("records that open")
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "muongso.tramyte",
                "muongso.truong",
                "banlang.truong",
                "daosan.chutich",
                "huyen.congan",
                "quantri"
            })
    void forAnybodyElseTheCaseDoesNotExist(String officer) {
        var foreign = of(officer).get("/ho-so/" + handedOver);
        var missing = of(officer).get("/ho-so/PT-1999-000001");
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(timeless(foreign, handedOver)).isEqualTo(timeless(missing, "PT-1999-000001"));
        assertThat(IntStream.rangeClosed(1, RECORDS)
                        .map(seq -> of(officer).get(record(handedOver, seq)).statusCode()))
                .containsOnly(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ho-so/",
                "/ho-so/x",
                "/ho-so/PT-2026-1",
                "/ho-so/PT-2026-000001%2f..",
                "/viec/",
                "/viec/a%0d%0ab",
                "/viec/none/ban-in"
            })
    void anAddressThatNamesNothingIsNotFound(String path) {
        assertThat(of("muongso.bvte").get(path).statusCode()).isBetween(400, 404);
    }

    @Test
    void sectorUnitsSeeTheirOwnDutiesAndSupervisorsAll_D56_24() {
        assertThat(of("muongso.congan").get("/ho-so/" + handedOver).body())
                .contains("Xác minh thông tin")
                .doesNotContain("Đánh giá nguy cơ ban đầu", "Xem xét, phê duyệt kế hoạch");
        assertThat(of("huyen.ldtbxh").get("/ho-so/" + handedOver).body())
                .contains("Xác minh thông tin", "Đánh giá nguy cơ ban đầu", "Xem xét, phê duyệt kế hoạch")
                .contains("hạn luật định", "hạn nội bộ");
    }

    @Test
    void aLateDutyIsNamedLate() {
        var code = story.accepted("muongso");
        assertThat(of("muongso.bvte").get("/ho-so/" + code).body()).doesNotContain("Quá hạn");
        clock.set("2026-11-24T22:00:00");
        assertThat(of("huyen.ldtbxh").get("/ho-so/" + code).body()).contains("Quá hạn");
    }

    @Test
    void theCasePageNamesNoChildAndNothingIsKept() {
        var page = of("muongso.bvte").get("/ho-so/" + handedOver);
        assertThat(page.body())
                .contains(handedOver, "UBND xã Mường So", "UBND xã Bản Lang", "lang=\"vi\"")
                .doesNotContain("Trẻ em A", "style=", "onclick", "<script>");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .doesNotContain("unsafe");
    }

    @Test
    void theInformantStandsOnTheIncidentCommunesPrintOnly_D56_24_1() {
        assertThat(of("muongso.bvte").get(record(handedOver, 1)).body())
                .contains("Trẻ em A", "Người báo tin B", "0900 000 000");
        assertThat(of("banlang.bvte").get(record(handedOver, 1)).body())
                .contains("Trẻ em A")
                .doesNotContain("Người báo tin B", "0900 000 000", "Người cung cấp thông tin");
    }

    @Test
    void whoRecordedTheIntakeReadsItWhole_D56_25_1() {
        var code = office.open("daosan.congan", Change.to("incidentUnit", Cast.unit("muongso")));
        assertThat(of("daosan.congan").get(record(code, 1)).body()).contains("Người báo tin B");
    }

    @Test
    void aRecordIsPrintedWithItsHeadAndSaysWhatItIsNot() {
        assertThat(of("banlang.bvte").get(record(handedOver, 10)).body())
                .contains("Mẫu 04 – Kế hoạch hỗ trợ, can thiệp", "Mã hồ sơ: " + handedOver)
                .contains("Sùng Đồi Chè", "UBND xã Bản Lang", "22:00 23/11/2026")
                .contains("Hoạt động mẫu health", "Cán bộ y tế – Trạm Y tế xã Bản Lang", "500.000")
                .contains("Bản in từ An Nhi – không thay cho văn bản đã ký")
                .doesNotContain("DỰ THẢO");
    }

    @Test
    void everyPrintedRecordIsRemembered() {
        var before = reads("banlang.bvte");
        of("banlang.bvte").get(record(handedOver, 7));
        of("banlang.bvte").get("/ho-so/" + handedOver);
        assertThat(reads("banlang.bvte")).isEqualTo(before + 1);
        assertThat(sql.sql("select form_id || ' ' || position from form_read where reader = ? order by id desc limit 1")
                        .param("banlang.bvte")
                        .query(String.class)
                        .single())
                .isEqualTo("mau-03-specific-risk xa-03577-2004.cpw");
    }

    @Test
    void whatOfficersTypedIsTextAndNothingElse() {
        var code = office.open(
                "muongso.bvte", Change.to("currentCondition", "<script>alert(1)</script> & ${7*7} [[${7*7}]]"));
        assertThat(of("muongso.bvte").get(record(code, 1)).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; ${7*7} [[${7*7}]]")
                .doesNotContain("<script>alert");
    }

    @Test
    void aTasksFormIsPrintedAsADraftForWhoHoldsItsPosition() {
        var code = story.notUrgent("muongso");
        var address = "/viec/" + office.task(code, "AssessSpecificRisk").getId() + "/ban-in";
        var before = reads("muongso.bvte");
        assertThat(of("muongso.bvte").get(address).body())
                .contains("Mẫu 03 – Đánh giá nguy cơ cụ thể", "DỰ THẢO", "Mã hồ sơ: " + code, "Trẻ em A", "☐")
                .contains("Bản in từ An Nhi – không thay cho văn bản đã ký");
        assertThat(reads("muongso.bvte")).isEqualTo(before + 1);
        assertThat(List.of("muongso.chutich", "muongso.congan", "daosan.bvte", "huyen.ldtbxh", "quantri"))
                .allSatisfy(other -> assertThat(of(other).get(address).statusCode())
                        .as(other)
                        .isEqualTo(404));
    }

    @Test
    void theAddressOfATaskOpensItInTasklist() {
        var answer = of("muongso.bvte").get("/viec/0a1b-2c");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/camunda/app/tasklist/default/#/?task=0a1b-2c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ho-so/PT-2026-000001", "/ho-so/PT-2026-000001/ban-ghi/1", "/viec/1", "/viec/1/ban-in"})
    void nobodySignedInIsSentToSignIn(String path) {
        var answer = Browser.anonymous(port).get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/dang-nhap");
    }

    private Browser of(String account) {
        return SIGNED_IN.computeIfAbsent(
                account, who -> Browser.of(port, who, who.equals("quantri") ? "admin" : "tasklist"));
    }

    private int reads(String officer) {
        return sql.sql("select count(*) from form_read where reader = ?")
                .param(officer)
                .query(Integer.class)
                .single();
    }

    private static String record(String code, int seq) {
        return "/ho-so/" + code + "/ban-ghi/" + seq;
    }

    private static String timeless(HttpResponse<String> answer, String code) {
        return answer.body().replace(code, "").replaceAll("\"timestamp\":\"[^\"]+\"", "");
    }
}
