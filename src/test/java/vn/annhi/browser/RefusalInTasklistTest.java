package vn.annhi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** A refusal is an answer: in Vietnamese, where the officer looks; what was typed stays; nothing has changed. */
@BrowserTest
class RefusalInTasklistTest {

    private static final String OFFICER = "muongso.bvte";
    private static final String CHAIR = "muongso.chutich";

    private ShortCase cases;

    @Autowired
    private Office office;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void realTime() {
        cases = new ShortCase(office);
        clock.reset();
    }

    @Test
    void aMissingFieldIsMarkedWhereItIs(Desks desks) {
        var before = records();
        var page = desks.of(OFFICER).start("Hỗ trợ, can thiệp trẻ em");
        page.fill("mau-01-intake-report", notice(Change.none().without("childSex", "currentCondition")));
        page.press();

        assertThat(page.marked()).hasSize(2).allMatch(mark -> mark.equals("Bắt buộc nhập."));
        VietnameseOnly.assertOn(page);
        assertThat(records()).isEqualTo(before);
    }

    @Test
    void anAdultsBirthDateIsRefusedByTheServerAndWhatWasTypedStays(Desks desks) {
        var before = records();
        var born = LocalDate.now(StatutoryClock.ZONE).minusYears(30).toString();
        var page = desks.of(OFFICER).start("Hỗ trợ, can thiệp trẻ em");
        var values = notice(Change.to("ageKnowledge", "birthDate").without("estimatedAge"));
        values.put("birthDate", born);
        page.fill("mau-01-intake-report", values);

        assertThat(page.submitRefused()).contains("Ngày sinh", "30 tuổi").doesNotContain("Cannot", "ENGINE");
        new Pictures("refusal").take(page.page(), "birth-date");
        VietnameseOnly.assertOn(page);
        assertThat(page.form().getByLabel("Họ và tên (nếu biết)").inputValue()).isEqualTo("Trẻ em A");
        assertThat(records()).isEqualTo(before);
    }

    @Test
    void anActivityThatEndsBeforeItStartsIsRefusedByTheServer(Desks desks) {
        var code = cases.planning("muongso", "Trẻ em A");
        var before = records();
        var page = desks.of(OFFICER).open(code, "Lập kế hoạch").claim();
        page.fill("mau-04-plan", Today.sample("mau-04-plan", Change.to("activities", List.of(backwards()))));

        assertThat(page.submitRefused())
                .contains("Dự kiến kết thúc", "dòng 1", "ngày kết thúc phải từ ngày bắt đầu trở đi")
                .doesNotContain("Cannot", "ENGINE");
        new Pictures("refusal").take(page.page(), "activity");
        VietnameseOnly.assertOn(page);
        assertThat(page.form().getByLabel("Tên hoạt động, dịch vụ").inputValue())
                .isEqualTo("Khám sức khỏe");
        assertThat(office.openTasks(code)).containsExactly("DraftPlan");
        assertThat(records()).isEqualTo(before);
    }

    @Test
    void theSameTaskSentFromASecondTabIsToldThatItIsDone(Desks desks) {
        var code = cases.reported("muongso", "Trẻ em A");
        var first = desks.of(CHAIR).open(code, "Chỉ đạo xác minh").claim();
        var second = desks.secondTab(CHAIR).open(code, "Chỉ đạo xác minh");
        var direction = Today.sample("chi-dao-xac-minh", Change.none());
        first.fill("chi-dao-xac-minh", direction);
        second.fill("chi-dao-xac-minh", direction);
        first.submit();
        var before = records();

        assertThat(second.submitRefused()).contains("đã được hoàn thành").doesNotContain("Cannot", "ENGINE");
        new Pictures("refusal").take(second.page(), "second-tab");
        VietnameseOnly.assertOn(second);
        assertThat(records()).isEqualTo(before);
    }

    private int records() {
        return sql.sql("select count(*) from form_record").query(Integer.class).single();
    }

    private static Map<String, Object> notice(Change change) {
        return new HashMap<>(Today.sample(
                "mau-01-intake-report",
                change.and("incidentUnit", "xã Mường So").and("residenceUnit", "xã Mường So")));
    }

    private static Map<String, Object> backwards() {
        return Map.of(
                "domain", "health",
                "name", "Khám sức khỏe",
                "responsible", "Trạm Y tế xã Mường So",
                "startsOn", "2026-12-15",
                "endsOn", "2026-12-01",
                "costEstimate", 500_000);
    }
}
