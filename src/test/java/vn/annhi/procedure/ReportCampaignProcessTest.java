package vn.annhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.CampaignStory;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.EngineTables;
import vn.annhi.fixture.FlowCoverage;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;
import vn.annhi.organisation.UnitId;
import vn.annhi.reporting.campaign.CampaignOpening;

/** A campaign opens by its calendar, gives every unit its report, waits, and is consolidated, signed and sent up. */
@AnNhiTest
class ReportCampaignProcessTest {

    private static final String OFFICER = "huyen.ldtbxh";
    private static final String CHAIR = "huyen.chutich";
    private static final UnitId DISTRICT = new UnitId("huyen-109-2004");

    @Autowired
    private Office office;

    @Autowired
    private CampaignStory campaigns;

    @Autowired
    private CampaignOpening opening;

    @Autowired
    private EngineTables engine;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void afterTheCutOff() {
        clock.set("2026-11-03T08:00:00");
    }

    @AfterEach
    void forget() {
        campaigns.forgetAll();
        clock.reset();
    }

    @AfterAll
    static void everyFlowIsTaken() {
        FlowCoverage.assertEveryFlowTaken("report-campaign");
    }

    @Test
    void aCampaignIsConsolidatedWhenTheLastReportIsAccepted() {
        var code = campaigns.open("year", 2026);
        assertThat(code).matches("PT-DB-2026-\\d{6}");
        assertThat(campaigns.reports(code)).hasSize(23).containsKeys("xa-03589-2004", "hpn-109-2004");
        assertThat(campaigns.reports(code)).doesNotContainKeys("ldtbxh-109-2004", "huyen-109-2004");

        campaigns.sendAll(code, List.of());

        assertThat(office.as(OFFICER, () -> office.seen(code))).containsExactly("ConsolidateReports");
        assertThat(campaigns.table(OFFICER, code, "ConsolidateReports", "units"))
                .hasSize(23)
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("standing", "Đã chấp nhận")
                        .containsEntry("complete", "100 %"));
        office.submit(OFFICER, code, "ConsolidateReports", Change.none().without("missingReason"));
        office.submit(
                CHAIR,
                code,
                "SignConsolidation",
                Change.to("signing", "returned")
                        .and("returnReason", "Viết rõ hơn mục 3")
                        .without("documentNumber"));
        office.submit(OFFICER, code, "ConsolidateReports", Change.none());
        office.submit(CHAIR, code, "SignConsolidation", Change.none());
        office.submit(OFFICER, code, "SendReportUp", Change.none());

        assertThat(office.openTasks(code)).isEmpty();
        assertThat(frozen(code, "I.01A")).isEqualTo("20400"); // 17 communes of 1,200
        assertThat(frozen(code, "N1.02")).isEqualTo("276"); // 23 units of 12
        assertThat(frozen(code, "I.03C")).isEqualTo("5.0");
        assertThat(sql.sql("select state from report_campaign where code = ?")
                        .param(code)
                        .query(String.class)
                        .single())
                .isEqualTo("sent");
        engine.assertNowhere("kế hoạch của đơn vị");
    }

    @Test
    void consolidationDoesNotWaitForWhoIsLate() {
        var code = campaigns.open("year", 2026);
        campaigns.sendAll(code, List.of("xa-03589-2004", "dtn-109-2004"));
        assertThat(office.openTasks(code)).isEmpty();
        clock.set("2026-11-10T00:00:00");

        office.expire(code, "ReportsDue");

        assertThat(office.expiries(code, "ReportsDue")).isEmpty();
        assertThat(campaigns.table(OFFICER, code, "ConsolidateReports", "units"))
                .filteredOn(row -> row.get("standing").equals("Muộn"))
                .extracting(row -> row.get("unit"))
                .containsExactlyInAnyOrder("UBND xã Mường So", "Đoàn TNCS Hồ Chí Minh huyện Phong Thổ");
        assertThatThrownBy(() -> office.submit(
                        OFFICER, code, "ConsolidateReports", Change.none().without("missingReason")))
                .hasMessageContaining("phải ghi lý do khi còn đơn vị chưa gửi");
        office.submit(OFFICER, code, "ConsolidateReports", Change.none());
        office.submit(CHAIR, code, "SignConsolidation", Change.none());
        var late = campaigns.reports(code).get("xa-03589-2004");
        campaigns.send(late, "muongso.bvte", "muongso.chutich", Change.none());
        office.submit(OFFICER, late, "CheckReport", Change.none());

        assertThat(frozen(code, "I.01A")).as("what was signed stays").isEqualTo("19200");
        assertThat(office.openTasks(late)).isEmpty();
    }

    @Test
    void itOpensByItselfOnItsDayAndOnlyOnce() {
        clock.set("2026-10-19T23:00:00");
        opening.openDue();
        assertThat(opened()).isEmpty();

        clock.set("2026-10-20T00:05:00");
        opening.openDue();
        opening.openDue();

        assertThat(opened()).containsExactly("year 2026");
        assertThat(opening.openByHand("year", 2026, DISTRICT, OFFICER)).isEmpty();
    }

    @Test
    void aCampaignThatOpenedWhileAnNhiWasDownIsCaughtUpWith() {
        clock.set("2026-04-01T08:00:00");
        opening.openDue();
        clock.set("2026-11-20T08:00:00");

        opening.openDue();

        assertThat(opened()).containsExactly("half-year 2026", "year 2026");
    }

    @Test
    void whatWasDueBeforeAnNhiCameIsNotAskedFor() {
        clock.set("2026-11-20T08:00:00");

        opening.openDue();

        assertThat(opened()).isEmpty();
        assertThat(opening.openByHand("year", 2026, DISTRICT, OFFICER))
                .as("but may be, by hand")
                .isPresent();
    }

    @Test
    void figuresThatStandOutAreMarked() {
        var code = campaigns.open("year", 2026);
        var muongSo = campaigns.reports(code).get("xa-03589-2004");
        campaigns.sendAll(code, List.of("xa-03589-2004"));
        campaigns.send(muongSo, "muongso.bvte", "muongso.chutich", Map.of("v_N4_02", 9000));
        office.submit(OFFICER, muongSo, "CheckReport", Change.none());

        assertThat(campaigns.table(OFFICER, code, "ConsolidateReports", "outliers"))
                .as("cases of other tests may stand out too")
                .filteredOn(row -> row.get("name").equals("Số lượt người dự truyền thông"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("unit", "UBND xã Mường So")
                        .containsEntry("value", "9.000")
                        .containsEntry("usual", "400"));
    }

    private List<String> opened() {
        return sql.sql(
                        "select calendar || ' ' || year from report_campaign where calendar not like 'past %' order by 1")
                .query(String.class)
                .list();
    }

    private String frozen(String campaign, String indicator) {
        return sql.sql("select value::text from report_value where report = ? and indicator = ? and dimension = ''")
                .params(campaign, indicator)
                .query(String.class)
                .single();
    }
}
