package vn.annhi.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.fixture.Browser.ENGINE;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.Cast;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.Samples;
import vn.annhi.fixture.TestClock;

/** Officers of the district, the police and the province record a notice in Tasklist; it lands in the commune at once. */
@AnNhiTest
class IntakeFromElsewhereTest {

    private static final String HERE = Cast.unit("banlang");

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private Dossier dossier;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void mondayEvening() {
        clock.set("2026-11-23T22:00:00");
    }

    @ParameterizedTest
    @CsvSource({
        "huyen.ldtbxh, Phòng Lao động – Thương binh và Xã hội huyện Phong Thổ",
        "huyen.congan, Công an huyện Phong Thổ",
        "muongso.congan, Công an xã Mường So",
        "tinh.soldtbxh, Sở Lao động – Thương binh và Xã hội tỉnh Lai Châu",
        "tinh.congan, Công an tỉnh Lai Châu",
        "muongso.bvte, UBND xã Mường So"
    })
    void aNoticeRecordedElsewhereIsTheCommunesWorkAtOnce(String officer, String agency) {
        var code = recorded(officer, Change.to("incidentUnit", HERE));

        assertThat(office.openTasks(code)).containsExactly("DirectVerification");
        var task = office.as("banlang.chutich", () -> office.task(code, "DirectVerification"));
        assertThat(task.getTenantId()).isEqualTo(HERE);
        assertThat(duty(code, "transfer-information"))
                .as("the duty to pass it on at once, D56 art. 26.1")
                .isEqualTo("fulfilled");
        assertThat(duty(code, "urgent-measures")).isEqualTo("open");
        assertThat(dossier.latest(new CaseCode(code), "mau-01-intake-report", "")
                        .orElseThrow()
                        .data())
                .containsEntry("receivingAgency", agency);
        office.submit("banlang.chutich", code, "DirectVerification", Change.none());
        assertThat(office.openTasks(code)).containsExactly("AssessInitialRisk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"huyen.congan", "muongso.congan", "tinh.congan"})
    void theRecorderReadsTheOwnRecordAgainAndWorksOnNothing(String officer) {
        var code = recorded(officer, Change.to("incidentUnit", HERE));
        var browser = Browser.of(port, officer, "tasklist");
        assertThat(browser.get("/ho-so/" + code).statusCode()).isEqualTo(200);
        assertThat(browser.get("/ho-so/" + code + "/ban-ghi/1").body()).contains("Người báo tin B");
        assertThat(browser.get(ENGINE + "/task/count?processInstanceBusinessKey=" + code)
                        .body())
                .isEqualTo("{\"count\":0}");
    }

    @Test
    void theSameSendingOfAnOfficerElsewhereMakesOneCase() {
        var key = UUID.randomUUID().toString();
        var first = submit("huyen.congan", key, Change.to("incidentUnit", HERE));
        var again = submit("huyen.congan", key, Change.to("incidentUnit", HERE));
        assertThat(code(again)).isEqualTo(code(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"muongso.truong", "muongso.tramyte"})
    void whoIsNoPlaceOfReceiptIsToldWhereToReport_D56_25_1(String officer) {
        var refused = submit(officer, UUID.randomUUID().toString(), Change.to("incidentUnit", HERE));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Browser.tree(refused).get("message").asString()).contains("Hãy báo ngay cho UBND xã, công an");
    }

    private String recorded(String officer, Map<String, Object> changes) {
        return code(submit(officer, UUID.randomUUID().toString(), changes));
    }

    private static String code(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.tree(answer).get("businessKey").asString();
    }

    /** As Tasklist does it: finds the procedure, opens its form, sends it. */
    private HttpResponse<String> submit(String officer, String key, Map<String, Object> changes) {
        var browser = Browser.of(port, officer, "tasklist").with("Idempotency-Key", key);
        var definition = Browser.tree(browser.get(
                        ENGINE + "/process-definition?key=intervention-case&latestVersion=true&maxResults=1"))
                .get(0)
                .get("id")
                .asString();
        var procedure = ENGINE + "/process-definition/" + Browser.encoded(definition);
        var form = browser.get(procedure + "/deployed-start-form");
        if (form.statusCode() == 200) {
            assertThat(form.body()).contains(HERE);
        }
        return browser.post(
                procedure + "/submit-form", Browser.form(Samples.of("mau-01-intake-report", new HashMap<>(changes))));
    }

    private String duty(String code, String basis) {
        return sql.sql("select state from obligation where case_code = ? and legal_basis = ?")
                .params(code, basis)
                .query(String.class)
                .single();
    }
}
