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
import vn.annhi.fixture.CampaignStory;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.EngineTables;
import vn.annhi.fixture.FlowCoverage;
import vn.annhi.fixture.Ledger;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** The report of one unit: drafted, signed, checked, sent back and corrected; its figures obey their rules. */
@AnNhiTest
class UnitReportProcessTest {

    private static final String WORKER = "muongso.bvte";
    private static final String CHAIR = "muongso.chutich";
    private static final String CHECKER = "huyen.ldtbxh";
    private static final String MUONG_SO = "xa-03589-2004";

    @Autowired
    private Office office;

    @Autowired
    private CampaignStory campaigns;

    @Autowired
    private Ledger ledger;

    @Autowired
    private EngineTables engine;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private String report;

    @BeforeEach
    void theHalfYearIsOver() {
        clock.set("2026-05-05T08:00:00");
        report = campaigns.reports(campaigns.open("half-year", 2026)).get(MUONG_SO);
    }

    @AfterEach
    void forget() {
        campaigns.forgetAll();
        clock.reset();
    }

    @AfterAll
    static void everyFlowIsTaken() {
        FlowCoverage.assertEveryFlowTaken("unit-report");
    }

    @Test
    void aReportGoesBackTwiceAndIsAccepted() {
        assertThat(report).matches("PT-BC-2026-\\d{6}");
        assertThat(office.as("banlang.bvte", () -> office.seen(report))).isEmpty();

        office.submit(WORKER, report, "DraftReport", Change.none());
        office.submit(CHAIR, report, "SignReport", returned("Bổ sung mục 3"));
        assertThat(office.as(WORKER, () -> office.seen(report))).containsExactly("DraftReport");
        office.submit(WORKER, report, "DraftReport", Change.none());
        office.submit(CHAIR, report, "SignReport", Change.none());
        office.submit(
                CHECKER,
                report,
                "CheckReport",
                Change.to("checking", "returned").and("comment4", "Thiếu số buổi truyền thông"));
        office.submit(WORKER, report, "CorrectReport", Change.to("v_N4_01", 11));
        office.submit(CHAIR, report, "SignCorrection", returned("Xem lại số lượt người"));
        office.submit(WORKER, report, "CorrectReport", Change.to("v_N4_01", 12));
        office.submit(CHAIR, report, "SignCorrection", Change.none());
        office.submit(CHECKER, report, "CheckReport", Change.none());

        assertThat(office.openTasks(report)).isEmpty();
        assertThat(ledger.open(report)).isEmpty();
        assertThat(values("N4.01")).containsExactly("9", "12");
        assertThat(sql.sql("select state || ' ' || returns from unit_report where code = ?")
                        .param(report)
                        .query(String.class)
                        .single())
                .isEqualTo("accepted 1");
        engine.assertNowhere("kế hoạch của đơn vị");
    }

    @Test
    void bothReadingsOfTheDueDayAreShown() {
        assertThat(ledger.due(report, "unit-report")).isEqualTo("2026-05-09T23:59:59");
        var form = office.as(WORKER, () -> office.served(report, "DraftReport"));

        assertThat(plain(form))
                .contains("23:59 Thứ Bảy 09/05/2026")
                .contains("00:00 Chủ Nhật 10/05/2026")
                .contains("390/UBND-LĐTBXH");
        assertThat(sql.sql("select label from obligation where case_code = ?")
                        .param(report)
                        .query(String.class)
                        .single())
                .isEqualTo("Báo cáo 6 tháng đầu năm về công tác trẻ em 2026");
    }

    @Test
    void aLateReportIsAcceptedAndMarked() {
        clock.set("2026-05-10T00:00:01");
        campaigns.send(report, WORKER, CHAIR, Change.none());
        office.submit(CHECKER, report, "CheckReport", Change.none());

        assertThat(sql.sql(
                                "select breached from obligation_standing where case_code = ? and legal_basis = 'unit-report'")
                        .param(report)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aReturnAfterTheDueDayDoesNotMakeAPunctualReportLate() {
        campaigns.send(report, WORKER, CHAIR, Change.none());
        clock.set("2026-05-12T09:00:00");
        office.submit(
                CHECKER,
                report,
                "CheckReport",
                Change.to("checking", "returned").and("comment8", "Đối chiếu dân số"));

        assertThat(ledger.state(report, "unit-report")).isEqualTo("fulfilled");
        assertThat(ledger.due(report, "correct-report")).isEqualTo("2026-05-14T23:59:59");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v_I_03B | 61 | 61 lớn hơn “Số trẻ em có hoàn cảnh đặc biệt” (60)",
                "v_I_01A | 1.201 | tổng 1.201 khác tổng theo Giới tính (1.200)",
                "v_I_03A__group_04 | 99 | 99 lớn hơn “Số trẻ em có hoàn cảnh đặc biệt” (60)",
                "v_N1_02 | -1 | không được nhỏ hơn 0",
                "v_N4_01 | 2,5 | số nguyên"
            })
    void figuresThatContradictThemselvesAreRefusedAtTheirField(String field, String value, String reason) {
        Number number = value.contains(",")
                ? Double.valueOf(value.replace(',', '.'))
                : (Number) Long.valueOf(value.replace(".", ""));

        assertThatThrownBy(() -> office.submit(WORKER, report, "DraftReport", Change.to(field, number)))
                .hasMessageContaining(reason);
        assertThat(office.as(WORKER, () -> office.seen(report))).containsExactly("DraftReport");
    }

    @Test
    void aLeapAgainstTheLastPeriodAsksForAReason() {
        campaigns.send(report, WORKER, CHAIR, Change.none());
        clock.set("2027-05-04T08:00:00");
        var next = campaigns.reports(campaigns.open("half-year", 2027)).get(MUONG_SO);

        assertThatThrownBy(() -> office.submit(WORKER, next, "DraftReport", Change.to("v_N3_03", 9)))
                .hasMessageContaining("“Số trẻ em được chăm sóc thay thế” từ 2 thành 9, thay đổi quá 50 %");
        office.submit(
                WORKER,
                next,
                "DraftReport",
                Change.to("v_N3_03", 9).and("explain3", "Thêm bảy trẻ em được nhận chăm sóc"));

        assertThat(campaigns.table(CHAIR, next, "SignReport", "figures3"))
                .anySatisfy(row -> assertThat(row).containsEntry("value", "9").containsEntry("last", "2"));
    }

    @Test
    void nothingIsSentBeforeThePeriodIsOver() {
        clock.set("2026-04-30T23:59:00");

        assertThatThrownBy(() -> office.submit(WORKER, report, "DraftReport", Change.none()))
                .hasMessageContaining("gửi được từ ngày 01/05/2026");
    }

    @Test
    void whoDraftedAReportDoesNotSignIt() {
        office.submit(WORKER, report, "DraftReport", Change.none());
        sql.sql("alter table report_paper disable trigger keep_reports").update();
        sql.sql("update report_paper set author = ? where report = ?")
                .params(CHAIR, report)
                .update();
        sql.sql("alter table report_paper enable trigger keep_reports").update();

        assertThatThrownBy(() -> office.submit(CHAIR, report, "SignReport", Change.none()))
                .hasMessageContaining("không tự ký");
        assertThat(values("N4.01")).isEmpty();
    }

    @Test
    void aReportIsSignedOnce() {
        office.submit(WORKER, report, "DraftReport", Change.none());
        var task = office.as(CHAIR, () -> office.task(report, "SignReport"));
        office.as(CHAIR, () -> {
            office.submit(task, Change.none());
            return task;
        });

        assertThatThrownBy(() -> office.as(CHAIR, () -> {
                    office.submit(task, Change.none());
                    return task;
                }))
                .hasMessageContaining("không còn");
        assertThat(values("N4.01")).containsExactly("9");
    }

    @Test
    void aReturnNeedsARemark() {
        campaigns.send(report, WORKER, CHAIR, Change.none());

        assertThatThrownBy(() -> office.submit(CHECKER, report, "CheckReport", Change.to("checking", "returned")))
                .hasMessageContaining("ít nhất một mục");
    }

    @Test
    void anOfficeReportsItsOwnIndicatorsOnly() {
        var offices = campaigns.reports(campaigns.current());
        var education = offices.get("gddt-109-2004");

        assertThat(campaigns.table("huyen.gddt", education, "DraftReport", "figures5"))
                .isEmpty();
        assertThatThrownBy(() -> office.submit("huyen.gddt", education, "DraftReport", Change.none()))
                .hasMessageContaining("v_");
        campaigns.sendAs(education);
        assertThat(office.as(CHECKER, () -> office.seen(education))).containsExactly("CheckReport");
    }

    private static Map<String, Object> returned(String reason) {
        return Change.to("signing", "returned").and("returnReason", reason).without("documentNumber");
    }

    /** What was frozen of that indicator, version by version. */
    private List<String> values(String indicator) {
        return sql.sql("select value::text from report_value where report = ? and indicator = ? and dimension = ''"
                        + " order by version")
                .params(report, indicator)
                .query(String.class)
                .list();
    }

    private static String plain(String form) {
        var text = java.util.regex.Pattern.compile("&#(\\d+);").matcher(form);
        return text.replaceAll(match ->
                java.util.regex.Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1)))));
    }
}
