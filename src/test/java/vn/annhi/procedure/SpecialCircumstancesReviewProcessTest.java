package vn.annhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.annhi.directive.CalendarOpening;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.CampaignStory;
import vn.annhi.fixture.Cast;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.FlowCoverage;
import vn.annhi.fixture.Ledger;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;
import vn.annhi.organisation.UnitId;
import vn.annhi.register.Children.Act;
import vn.annhi.register.Particulars;
import vn.annhi.register.RegisterScope;
import vn.annhi.register.Registrar;

/** Each commune reviews its register on the day of the calendar; what the chair confirms is frozen and goes into reports. */
@AnNhiTest
class SpecialCircumstancesReviewProcessTest {

    private static final String WORKER = "banlang.bvte";
    private static final String CHAIR = "banlang.chutich";

    @Autowired
    private Office office;

    @Autowired
    private CalendarOpening calendar;

    @Autowired
    private CampaignStory campaigns;

    @Autowired
    private Registrar registrar;

    @Autowired
    private RegisterScope scope;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TestClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void springOf2029() {
        sql.sql("truncate child_record cascade").update();
        sql.sql("delete from calendar_known").update();
        campaigns.forgetAll();
        clock.set("2029-03-15T08:00:00");
        calendar.openDue();
    }

    @AfterEach
    void realTime() {
        campaigns.forgetAll();
        sql.sql("delete from children_review").update();
        clock.reset();
    }

    @AfterAll
    static void everyFlowIsTaken() {
        FlowCoverage.assertEveryFlowTaken("special-circumstances-review");
    }

    @Test
    void theWorkerReviewsTheChairSendsBackAndConfirms() {
        child("Lò Văn Nâu", "male", false, List.of("01.3", "13.1"));
        child("Vàng Thị Lam", "female", true, List.of());
        var code = review();
        assertThat(code).matches("PT-RS-2029-\\d{6}");
        assertThat(ledger.due(code, "review-children")).isEqualTo("2029-04-15T23:59:59");
        assertThat(office.as(WORKER, () -> office.variable(code, "ReviewChildren", "reviewFigures")))
                .asString()
                .contains("hoàn cảnh đặc biệt: 1", "có nguy cơ: 1", "Nhóm 01 Mồ côi cả cha và mẹ: 1");

        office.submit(WORKER, code, "ReviewChildren", Change.none());
        office.submit(
                CHAIR, code, "ConfirmReview", Change.to("signing", "returned").and("returnReason", "Bổ sung bản Pho"));
        assertThat(office.as(WORKER, () -> office.variable(code, "ReviewChildren", "returned")))
                .isEqualTo("Bổ sung bản Pho");
        office.submit(WORKER, code, "ReviewChildren", Change.none());
        child("Tẩn Láo Đá", "male", false, List.of("04.2")); // found meanwhile: counts
        office.submit(CHAIR, code, "ConfirmReview", Change.none());

        assertThat(office.openTasks(code)).isEmpty();
        assertThat(ledger.open(code)).isEmpty();
        assertThat(sql.sql("select figures ->> 'special' from children_review where code = ?")
                        .param(code)
                        .query(String.class)
                        .single())
                .isEqualTo("2");
    }

    @Test
    void theNextReportBeginsWithWhatWasConfirmed() {
        child("Lò Văn Nâu", "male", false, List.of("01.3", "13.1"));
        child("Vàng Thị Lam", "female", true, List.of("13.2"));
        var code = review();
        office.submit(WORKER, code, "ReviewChildren", Change.none());
        office.submit(CHAIR, code, "ConfirmReview", Change.none());
        child("Tẩn Láo Đá", "male", false, List.of("04.2")); // after the review: not in the report

        clock.set("2029-05-03T08:00:00");
        var report = campaigns.reports(campaigns.open("half-year", 2029)).get(Cast.unit("banlang"));

        assertThat(field(report, "v_I_03A")).isEqualTo("2");
        assertThat(field(report, "v_I_03A__sex_male")).isEqualTo("1");
        assertThat(field(report, "v_I_03A__group_13")).isEqualTo("2");
        assertThat(field(report, "v_I_03B")).isEqualTo("0");
        assertThat(field(report, "v_N2_01")).isEqualTo("1");
        assertThat(field(report, "v_N4_01")).isEqualTo("null");
    }

    private String field(String report, String field) {
        return String.valueOf(office.as(WORKER, () -> office.variable(report, "DraftReport", field)));
    }

    private String review() {
        return sql.sql("select code from children_review where unit = ? and duty = 'children-review'")
                .param(Cast.unit("banlang"))
                .query(String.class)
                .single();
    }

    private void child(String name, String sex, boolean atRisk, List<String> groups) {
        var child = new Particulars(
                name, Optional.empty(), Optional.of(2020), sex, "", "", "", "", "", "unknown", atRisk, "", "", groups);
        transaction.execute(status -> registrar.add(
                new UnitId(Cast.unit("banlang")),
                child,
                Act.ADDED,
                scope.author(WORKER).orElseThrow()));
    }
}
