package vn.annhi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.EngineTables;
import vn.annhi.fixture.Ledger;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** A child in danger, through the real Tasklist: from Mẫu 01 to the child's return, and a new threat after it. */
@BrowserTest
class UrgentCaseInTasklistTest {

    private static final String CHILD = "Trẻ em Sao Hôm";
    private static final String WORKER = "daosan.bvte";
    private static final String CHAIR = "daosan.chutich";
    private static final String PLACE = "xã Dào San";

    @Autowired
    private Office office;

    @Autowired
    private EngineTables engine;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private final Pictures pictures = new Pictures("urgent");
    private Desks desks;
    private String code;

    @BeforeEach
    void realTime() {
        clock.reset();
    }

    @Test
    void fromTheNoticeThroughIsolationToTheReturnOfTheChild(Desks desks) {
        this.desks = desks;
        report();
        step(CHAIR, "Chỉ đạo xác minh", "chi-dao-xac-minh", Change.none());
        step(WORKER, "Đánh giá nguy cơ ban đầu", "mau-02-initial-risk", danger());
        step(CHAIR, "Quyết định can thiệp khẩn cấp", "quyet-dinh-khan-cap", Change.to("urgent", "yes"));
        step("daosan.congan", "Ngăn chặn hành vi", "khan-cap-cong-an", Change.none());
        step("daosan.tramyte", "Khám, sơ cứu", "khan-cap-y-te", Change.none());
        step(WORKER, "Đề xuất biện pháp khẩn cấp", "khan-cap-de-xuat", Change.none());
        step(CHAIR, "Quyết định tạm thời cách ly", "mau-07-isolation", Change.none());
        step(WORKER, "Bố trí nơi ở", "khan-cap-bo-tri", Change.none());
        assertThat(ledger.state(code, "urgent-measures")).isEqualTo("fulfilled");
        step(WORKER, "Đánh giá lại cha, mẹ", "mau-03-specific-risk", Change.to("residenceUnit", PLACE));
        step(CHAIR, "Quyết định về biện pháp cách ly", "ra-soat-cach-ly", Change.none());
        step(WORKER, "Đưa trẻ em trở về", "khan-cap-tra-ve", Change.none());
        assertThat(office.openTasks(code)).containsExactly("AssessSpecificRisk");

        threatenedAgain();
        assertThat(office.openTasks(code))
                .containsExactly("AssessSpecificRisk", "GiveFirstAid", "ProposeMeasures", "StopHarm");
        assertThat(desks.errors()).isEmpty();
    }

    private void report() {
        var page = desks.of(WORKER).start("Hỗ trợ, can thiệp trẻ em");
        page.fill(
                "mau-01-intake-report",
                Today.sample(
                        "mau-01-intake-report",
                        Change.to("incidentUnit", PLACE)
                                .and("residenceUnit", PLACE)
                                .and("childName", CHILD)
                                .and("harmerIsCarer", "yes")));
        page.submit();
        code = sql.sql("select code from case_file order by opened_at desc limit 1")
                .query(String.class)
                .single();
        engine.assertNowhere(CHILD);
    }

    private void threatenedAgain() {
        var page = desks.of(WORKER).start("Báo thay đổi của hồ sơ");
        page.fill("thay-doi-ho-so", Today.sample("thay-doi-ho-so", Change.to("caseCode", code)));
        pictures.take(page.page(), "thay-doi-ho-so");
        VietnameseOnly.assertOn(page);
        page.submit();
        engine.assertNowhere(CHILD);
    }

    private void step(String officer, String task, String form, Map<String, Object> changes) {
        var page = desks.of(officer).open(code, task).claim();
        page.fill(form, Today.sample(form, changes));
        pictures.take(page.page(), form);
        VietnameseOnly.assertOn(page);
        page.submit();
        engine.assertNowhere(CHILD);
    }

    private static Change danger() {
        return Change.to("harmLevel", "HIGH").and("harmerIsCarer", "yes").and("conclusionUrgent", "yes");
    }
}
