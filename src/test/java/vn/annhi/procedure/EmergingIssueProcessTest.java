package vn.annhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.EngineTables;
import vn.annhi.fixture.FlowCoverage;
import vn.annhi.fixture.Ledger;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.Samples;
import vn.annhi.fixture.TestClock;

/** A unit reports a problem, the office above directs, the unit reports what came of it. */
@AnNhiTest
class EmergingIssueProcessTest {

    @Autowired
    private Office office;

    @Autowired
    private Ledger ledger;

    @Autowired
    private EngineTables engine;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void mondayMorning() {
        clock.set("2026-11-23T08:00:00");
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @AfterAll
    static void everyFlowIsTaken() {
        FlowCoverage.assertEveryFlowTaken("emerging-issue");
    }

    @ParameterizedTest
    @CsvSource({
        "muongso.bvte, muongso.chutich, huyen.ldtbxh.truongphong",
        "muongso.tramyte, muongso.tramyte, muongso.chutich",
        "huyen.gddt, huyen.gddt.truongphong, huyen.ldtbxh.truongphong",
        "huyen.ldtbxh, huyen.ldtbxh.truongphong, tinh.soldtbxh.giamdoc"
    })
    void theOfficeAboveDirectsAndTheHeadReportsTheResult(String reporter, String head, String above) {
        var code = report(reporter);
        assertThat(code).matches("(PT|LC)-VD-2026-\\d{6}");
        assertThat(seenBy(above, code)).containsExactly("DirectIssue");
        assertThat(seenBy("banlang.chutich", code)).isEmpty();

        office.submit(above, code, "DirectIssue", Change.none());
        assertThat(seenBy(head, code)).containsExactly("ReportIssueResult");
        office.submit(head, code, "ReportIssueResult", Change.none());

        assertThat(office.openTasks(code)).isEmpty();
        assertThat(ledger.open(code)).isEmpty();
        assertThat(sql.sql("select result from emerging_issue where code = ?")
                        .param(code)
                        .query(String.class)
                        .single())
                .contains("trở lại lớp");
        engine.assertNowhere("trở lại lớp");
        engine.assertNowhere("nghỉ học theo mùa");
    }

    @Test
    void aDirectionThatAsksForNoResultEndsTheMatter() {
        var code = report("muongso.bvte");

        office.submit("huyen.ldtbxh.truongphong", code, "DirectIssue", Change.to("resultNeeded", "no"));

        assertThat(office.openTasks(code)).isEmpty();
    }

    @Test
    void bothAnswersAreDueInWorkingDays() {
        var code = report("muongso.bvte");
        assertThat(ledger.due(code, "direct-issue")).isEqualTo("2026-11-25T23:59:59");

        office.submit("huyen.ldtbxh.truongphong", code, "DirectIssue", Change.none());

        assertThat(ledger.due(code, "issue-result")).isEqualTo("2026-12-07T23:59:59");
    }

    @Test
    void whoHasNobodyAboveIsTold() {
        assertThatThrownBy(() -> report("tinh.soldtbxh")).hasMessageContaining("không có cơ quan cấp trên trực tiếp");
    }

    @Test
    void aReportSaysHowConfidentialItIs() {
        assertThatThrownBy(() -> office.start(
                        "muongso.bvte",
                        "emerging-issue",
                        Samples.of("bao-cao-phat-sinh", Change.none().without("confidentiality"))))
                .hasMessageContaining("Mức độ bảo mật");
    }

    private String report(String officer) {
        return office.start(officer, "emerging-issue", Samples.of("bao-cao-phat-sinh", Map.of()));
    }

    private List<String> seenBy(String officer, String code) {
        return office.as(officer, () -> office.seen(code));
    }
}
