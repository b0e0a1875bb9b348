package vn.annhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.directive.CalendarOpening;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.CampaignStory;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.EngineTables;
import vn.annhi.fixture.FlowCoverage;
import vn.annhi.fixture.Ledger;
import vn.annhi.fixture.LetterStory;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** A unit's task, of a letter or of the calendar: carried out, checked, mended, in the next report (domain §6.1, §12.6). */
@AnNhiTest
class DirectiveTaskProcessTest {

    private static final String TITLE = "Truyền thông phòng, chống tảo hôn";
    private static final String WORKER = "muongso.bvte";

    @Autowired
    private Office office;

    @Autowired
    private LetterStory letters;

    @Autowired
    private CampaignStory campaigns;

    @Autowired
    private CalendarOpening calendar;

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
        campaigns.forgetAll();
        clock.reset();
    }

    @AfterAll
    static void everyFlowIsTaken() {
        FlowCoverage.assertEveryFlowTaken("directive-task");
    }

    @Test
    void aResultIsSentBackOnceAndThenAccepted() {
        var task = task();
        office.submit(WORKER, task, "CarryOutDirective", Change.none());
        assertThat(ledger.due(task, "check-directive")).isEqualTo("2026-11-30T23:59:59");
        office.submit(
                LetterStory.OFFICE,
                task,
                "CheckDirective",
                Change.to("checking", "returned").and("remark", "Ghi rõ số người dự"));

        assertThat(letters.state(task)).isEqualTo("returned");
        assertThat(office.as(WORKER, () -> office.variable(task, "RedoDirective", "remarkRead")))
                .isEqualTo("Ghi rõ số người dự");
        assertThat(ledger.due(task, "redo-directive")).isEqualTo("2026-11-30T23:59:59");
        office.submit(WORKER, task, "RedoDirective", Change.none());
        office.submit(LetterStory.OFFICE, task, "CheckDirective", Change.none());

        assertThat(letters.state(task)).isEqualTo("done");
        assertThat(ledger.open(task)).isEmpty();
        engine.assertNowhere("ba buổi truyền thông");
    }

    @Test
    void theResultStandsInItsSectionOfTheNextReport() {
        var task = task();
        office.submit(WORKER, task, "CarryOutDirective", Change.none());
        office.submit(LetterStory.OFFICE, task, "CheckDirective", Change.none());

        clock.set("2026-11-25T08:00:00"); // the year's report has its cut-off on 1/11
        assertThat(narrative("year", 2026)).doesNotContain(task);
        clock.set("2027-05-03T08:00:00"); // so what was done after it is told in the next half-year's
        assertThat(narrative("half-year", 2027))
                .contains(TITLE, task, "báo cáo ngày 23/11/2026", "ba buổi truyền thông", "ba biên bản");
        clock.set("2028-05-03T08:00:00");
        assertThat(narrative("half-year", 2028)).doesNotContain(task);
    }

    /** Section 4 as a new draft of the commune has it; the report is sent. */
    private String narrative(String calendarId, int year) {
        var report = campaigns.reports(campaigns.open(calendarId, year)).get("xa-03589-2004");
        var text = String.valueOf(office.as(WORKER, () -> office.variable(report, "DraftReport", "narrative4")));
        campaigns.sendAs(report);
        return text;
    }

    @Test
    void whatWasSentAlreadyIsNotSentTwice() {
        var task = task();
        var open = office.as(WORKER, () -> office.task(task, "CarryOutDirective"));
        sql.sql("update directive_task set state = 'checking' where code = ?")
                .param(task)
                .update();
        assertThatThrownBy(() -> office.as(WORKER, () -> {
                    office.claim(open, WORKER);
                    office.submit(open, Change.none());
                    return open;
                }))
                .hasMessageContaining("người khác xử lý");
    }

    @Test
    void dutiesOfTheCalendarOpenOnTheirDayOnceForEveryUnit_domain_12_6() {
        sql.sql("delete from calendar_known").update();
        clock.set("2027-05-30T08:00:00");
        calendar.openDue();
        assertThat(opened("placement-evaluation", "2027-06-01")).isZero();
        clock.set("2027-06-03T08:00:00"); // down on the day itself
        calendar.openDue();
        calendar.openDue();

        assertThat(opened("placement-evaluation", "2027-06-01")).isEqualTo(17);
        assertThat(opened("month-of-action-district", "2027-06-01")).isEqualTo(1);
        assertThat(opened("facility-list", "2027-06-01")).isEqualTo(1);
        assertThat(opened("placement-evaluation", "2026-12-01")).isZero(); // over before An Nhi knew of it
        var commune = code("month-of-action-commune", "xa-03589-2004");
        assertThat(ledger.due(commune, "directive-task")).isEqualTo("2027-07-09T23:59:59");
        assertThat(List.of(office.as(WORKER, () -> office.variable(commune, "CarryOutDirective", "taskAbout"))
                        .toString()
                        .split("\n")))
                .contains("Căn cứ: Điều 5 Thông tư 28/2019/TT-BLĐTBXH", "Hạn: hết ngày 09/07/2027");
        var evaluation = code("placement-evaluation", "xa-03589-2004");
        assertThat(office.as(WORKER, () -> office.variable(evaluation, "CarryOutDirective", "taskFacts")))
                .asString()
                .contains("chăm sóc thay thế");
    }

    @Test
    void whoHasNobodyAboveReportsAndIsDone() {
        sql.sql("delete from calendar_known").update();
        clock.set("2028-12-02T08:00:00");
        calendar.openDue();
        var task = code("care-report", "so-ldtbxh-12-2004");

        office.submit("tinh.soldtbxh", task, "CarryOutDirective", Change.none());

        assertThat(letters.state(task)).isEqualTo("done");
        assertThat(ledger.open(task)).isEmpty();
    }

    private long opened(String duty, String day) {
        return sql.sql("select count(*) from directive_task where duty = ? and opening = cast(? as date)")
                .params(duty, day)
                .query(Long.class)
                .single();
    }

    private String code(String duty, String unit) {
        return sql.sql("select code from directive_task where duty = ? and unit = ? order by opening desc limit 1")
                .params(duty, unit)
                .query(String.class)
                .single();
    }

    private String task() {
        return letters.tasks(letters.given(Change.none()), TITLE).get("xa-03589-2004");
    }
}
