package vn.annhi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.EngineTables;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** A case from notice to closure through the real Tasklist: every form at least once, two plan cycles. */
@BrowserTest
class CaseInTasklistTest {

    private static final String CHILD = "Trẻ em Ban Mai";
    private static final ContainsTextOptions VISIBLE = new ContainsTextOptions().setUseInnerText(true);
    private static final String TYPED = "Sợ hãi <b>x</b><script>document.title='đổi'</script>, ở nhà hàng xóm.";
    private static final String OFFICER = "muongso.bvte";
    private static final String CHAIR = "muongso.chutich";
    private static final String HEALTH = "muongso.tramyte";
    private static final String POLICE = "muongso.congan";
    private static final String SCHOOL = "muongso.truong";

    @Autowired
    private Office office;

    @Autowired
    private EngineTables engine;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private final Pictures pictures = new Pictures("case");
    private Desks desks;
    private String code;

    @BeforeEach
    void realTime() {
        clock.reset();
    }

    @Test
    void fromNoticeToClosureWithAReturnedPlanAndASecondCycle(Desks desks) {
        this.desks = desks;
        report();
        typedHtmlStaysText();
        step(CHAIR, "Chỉ đạo xác minh", "chi-dao-xac-minh", Change.none());
        step(OFFICER, "Đánh giá nguy cơ ban đầu", "mau-02-initial-risk", Change.none());
        step(CHAIR, "Quyết định can thiệp khẩn cấp", "quyet-dinh-khan-cap", notUrgent());
        step(OFFICER, "Đánh giá nguy cơ cụ thể", "mau-03-specific-risk", muongSo());
        step(CHAIR, "Họp xác định nhu cầu", "bien-ban-hop", Change.none());
        step(OFFICER, "Lập kế hoạch", "mau-04-plan", threeActivities());
        step(CHAIR, "phê duyệt kế hoạch", "mau-05-approval", returned());
        step(OFFICER, "Lập kế hoạch", "mau-04-plan", threeActivities());
        step(CHAIR, "phê duyệt kế hoạch", "mau-05-approval", Change.none());
        step(OFFICER, "Gửi quyết định", "giao-ke-hoach", Change.none());
        step(OFFICER, "Theo dõi, đôn đốc", "theo-doi-thuc-hien", Change.none());
        threeUnitsAtWork();
        step(OFFICER, "Rà soát", "mau-06-review", notStable());
        step(CHAIR, "kết thúc hoặc tiếp tục", "quyet-dinh-ket-thuc", Change.none());
        secondCycle();
        step(CHAIR, "kết thúc hoặc tiếp tục", "quyet-dinh-ket-thuc", close());
        step(OFFICER, "Lưu hồ sơ", "luu-ho-so", Change.none());

        assertThat(office.openTasks(code)).isEmpty();
        assertThat(sql.sql("select status || ' ' || outcome from case_file where code = ?")
                        .param(code)
                        .query(String.class)
                        .single())
                .isEqualTo("closed stable");
        desks.of(OFFICER).signOut();
    }

    private void typedHtmlStaysText() {
        var page = desks.of(CHAIR).open(code, "Chỉ đạo xác minh");
        assertThat(page.form().locator("td").allInnerTexts()).contains(TYPED);
        assertThat(page.page().title()).doesNotContain("đổi");
    }

    private void threeUnitsAtWork() {
        for (var unit : List.of(HEALTH, POLICE, SCHOOL)) {
            step(unit, "Tiếp nhận hoạt động", "hoat-dong-tiep-nhan", Change.none());
        }
        step(HEALTH, "Thực hiện hoạt động", "hoat-dong-thuc-hien", progress());
        step(HEALTH, "Thực hiện hoạt động", "hoat-dong-thuc-hien", Change.none());
        step(OFFICER, "Xác nhận kết quả", "hoat-dong-xac-nhan", Change.none());
        for (var unit : List.of(POLICE, SCHOOL)) {
            quickly(unit, "CarryOutActivity", "hoat-dong-thuc-hien", Change.none());
            quickly(OFFICER, "ConfirmResult", "hoat-dong-xac-nhan", Change.none());
        }
    }

    private void secondCycle() {
        step(OFFICER, "Lập kế hoạch", "mau-04-plan", oneActivity());
        quickly(CHAIR, "ApprovePlan", "mau-05-approval", Change.none());
        quickly(OFFICER, "DeliverPlan", "giao-ke-hoach", Change.none());
        quickly(SCHOOL, "AcceptActivity", "hoat-dong-tiep-nhan", Change.none());
        quickly(SCHOOL, "CarryOutActivity", "hoat-dong-thuc-hien", Change.none());
        quickly(OFFICER, "ConfirmResult", "hoat-dong-xac-nhan", Change.none());
        quickly(OFFICER, "ReviewPlan", "mau-06-review", Change.none());
    }

    private void report() {
        var page = desks.of(OFFICER).start("Hỗ trợ, can thiệp trẻ em");
        page.fill(
                "mau-01-intake-report",
                Today.sample(
                        "mau-01-intake-report",
                        muongSo()
                                .and("incidentUnit", "xã Mường So")
                                .and("childName", CHILD)
                                .and("currentCondition", TYPED)));
        pictures.take(page.page(), "mau-01-intake-report");
        VietnameseOnly.assertOn(page);
        page.submit();
        code = sql.sql("select code from case_file order by opened_at desc limit 1")
                .query(String.class)
                .single();
        PlaywrightAssertions.assertThat(page.page().locator(".an-nhi-opened a")).hasText(code);
        engine.assertNowhere(CHILD);
    }

    /** A step whose form has been through the screen already: by the engine's service. */
    private void quickly(String officer, String task, String form, Map<String, Object> changes) {
        office.submit(officer, code, task, Today.sample(form, changes));
        engine.assertNowhere(CHILD);
    }

    /** One task through the screen: claimed, its head and summaries read, its form filled in and sent. */
    private void step(String officer, String task, String form, Map<String, Object> changes) {
        var page = desks.of(officer).open(code, task).claim();
        // on the card beside the form, or in the form where there is no card
        PlaywrightAssertions.assertThat(page.page().locator(".form-pane"))
                .containsText(Pattern.compile("Hạn xử lý: .*\\d{2}/\\d{2}/\\d{4}.*Điều \\d+"), VISIBLE);
        assertThat(page.form().locator("td script, td b").count()).isZero();
        page.fill(form, Today.sample(form, changes));
        pictures.take(page.page(), form);
        VietnameseOnly.assertOn(page);
        page.submit();
        engine.assertNowhere(CHILD);
    }

    private static Change progress() {
        return Change.to("activityReport", "progress").without("achievement", "actualCost");
    }

    private static Change oneActivity() {
        return Change.to("activities", List.of(activity("education", "Theo dõi việc học", "Trường TH&THCS Mường So")));
    }

    private static Change muongSo() {
        return Change.to("residenceUnit", "xã Mường So");
    }

    private static Change notUrgent() {
        return Change.to("urgent", "no").and("overrideReason", "Trẻ em đã ở nơi an toàn cùng bà ngoại.");
    }

    private static Change returned() {
        return Change.to("planDecision", "returned")
                .and("returnReason", "Bổ sung người phối hợp của nhà trường.")
                .without("decisionNumber", "decisionPlace", "decisionDate", "implementers", "recipients");
    }

    private static Change notStable() {
        return Change.to("stable", "no").and("conclusion", "continue");
    }

    private static Change close() {
        return Change.to("outcome", "closed").without("reassess");
    }

    private static Change threeActivities() {
        return Change.to(
                "activities",
                List.of(
                        activity("health", "Khám và điều trị", "Trạm Y tế xã Mường So"),
                        activity("protection", "Bảo đảm an toàn nơi ở", "Công an xã Mường So"),
                        activity("education", "Hỗ trợ trở lại lớp học", "Trường TH&THCS Mường So")));
    }

    private static Map<String, Object> activity(String domain, String name, String responsible) {
        return Map.of(
                "domain",
                domain,
                "name",
                name,
                "responsible",
                responsible,
                "startsOn",
                "2026-12-01",
                "endsOn",
                "2026-12-15",
                "costEstimate",
                500_000);
    }
}
