package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** A child's placement with somebody from the register, its visits and its end, through the real Tasklist. */
@BrowserTest
class AlternativeCareInTasklistTest {

    private static final String CHILD = "Trẻ em Nắng Sớm";
    private static final String CARER = "Ông Mẫu Tám";
    private static final String WORKER = "silolau.bvte";
    private static final String NEIGHBOUR = "pavaysu.bvte";
    private static final String CHAIR = "pavaysu.chutich";

    @Autowired
    private Office office;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private final Pictures pictures = new Pictures("alternative-care");
    private Desks desks;
    private String code;

    @BeforeEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aPlacementWithItsVisits(Desks desks) {
        this.desks = desks;
        register();
        need();
        step(WORKER, "Đánh giá hoàn cảnh", "mau-10-child-need", Change.none());
        step(WORKER, "Chọn người nhận", "chon-nguoi-cham-soc", fromRegister());
        step(
                NEIGHBOUR,
                "Xác minh điều kiện",
                "mau-11-carer-check",
                Change.to("firstContact", "2026-11-21").and("secondContact", "2026-11-22"));
        step(CHAIR, "Quyết định giao", "mau-12-placement", Change.none());
        step(NEIGHBOUR, "Giao trẻ em cho người chăm sóc", "giao-nhan-tre", Change.none());
        step(NEIGHBOUR, "Theo dõi sau 01 tháng", "mau-13-follow-up", Change.none());
        step(NEIGHBOUR, "Theo dõi sau 03 tháng", "mau-13-follow-up", Change.to("carerReport", "yes"));
        step(NEIGHBOUR, "Theo dõi 06 tháng", "mau-13-follow-up", Change.to("followUpResult", "request"));
        step(NEIGHBOUR, "Nhận đơn đề nghị", "mau-15-ending-request", Change.none());
        step(CHAIR, "Quyết định chấm dứt", "mau-16-ending", Change.none());

        assertThat(office.openTasks(code)).isEmpty();
        assertThat(sql.sql("select outcome from case_file where code = ?")
                        .param(code)
                        .query(String.class)
                        .single())
                .isEqualTo("care-home");
        var page = desks.of(WORKER).page();
        page.navigate("/ho-so/" + code);
        assertThat(page.locator("main")).containsText("Mẫu 16");
        assertThat(page.locator(".timeline li").first()).containsText("Quyết định chấm dứt");
        Look.at(page, pictures, "case-page");
        page.navigate("/nguoi-nhan-cham-soc");
        assertThat(page.locator("main")).not().containsText(CARER);
        var kept = desks.of(NEIGHBOUR).page();
        kept.navigate("/nguoi-nhan-cham-soc");
        assertThat(kept.locator("main")).containsText(CARER);
        Look.at(kept, pictures, "register");
        assertThat(desks.errors()).isEmpty();
    }

    private void register() {
        var worker = desks.of(NEIGHBOUR);
        worker.start("Đăng ký nhận chăm sóc thay thế");
        pictures.take(worker.page(), "mau-08");
        worker.fill("mau-08-carer-application", Today.sample("mau-08-carer-application", Change.to("carerName", CARER)))
                .submit();
        code = sql.sql("select code from carer where full_name = ?")
                .param(CARER)
                .query(String.class)
                .single();
        step(CHAIR, "Xem xét đơn", "mau-09-register-entry", Change.none());
    }

    private void need() {
        var worker = desks.of(WORKER);
        worker.start("Chăm sóc thay thế cho trẻ em");
        pictures.take(worker.page(), "need");
        worker.fill("de-nghi-cham-soc", Today.sample("de-nghi-cham-soc", Change.to("childName", CHILD)))
                .submit();
        code = sql.sql("select case_code from child where full_name = ?")
                .param(CHILD)
                .query(String.class)
                .single();
    }

    private Change fromRegister() {
        return Change.to("carerKind", "registered")
                .and("registration", code(CARER))
                .and("relativesAsked", "Đã hỏi bác ruột, không nhận được.")
                .without("carerName", "carerBirthDate", "relation", "carerUnit", "carerAddress");
    }

    private String code(String carer) {
        return sql.sql("select code from carer where full_name = ?")
                .param(carer)
                .query(String.class)
                .single();
    }

    private void step(String officer, String task, String form, Change change) {
        var tasklist = desks.of(officer);
        tasklist.open(code, task).claim().fill(form, Today.sample(form, change));
        pictures.take(tasklist.page(), form);
        VietnameseOnly.assertOn(tasklist);
        tasklist.submit();
    }
}
