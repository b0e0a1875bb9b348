package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.CampaignStory;
import vn.annhi.fixture.LetterStory;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.Samples;
import vn.annhi.fixture.TestClock;

/** Letter 390 with its eight directives, from its entry to the report of a commune. */
@BrowserTest
class DirectiveInTasklistTest {

    private static final String NUMBER = "390/UBND-LĐTBXH";
    private static final String TITLE = "Truyền thông, giáo dục pháp luật về trẻ em";

    @Autowired
    private Office office;

    @Autowired
    private LetterStory letters;

    @Autowired
    private CampaignStory campaigns;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void spring() {
        campaigns.forgetAll();
        clock.set("2027-03-16T08:00:00");
    }

    @AfterEach
    void forget() {
        campaigns.forgetAll();
        clock.reset();
    }

    @Test
    void aLetterFromItsEntryToTheReportOfACommune(Desks desks) throws Exception {
        var pictures = new Pictures("directive", Screen.DESKTOP);
        var task = given(desks, pictures);
        var worker = desks.of("silolau.bvte");
        worker.open(task, "Thực hiện nhiệm vụ, báo cáo kết quả").claim();
        assertThat(worker.page().locator(".tasks-list li.task").filter(new FilterOptions().setHasText(task)))
                .containsText(TITLE);
        Accessibility.assertOn(worker);
        pictures.take(worker.page(), "result");
        worker.fill("ket-qua-nhiem-vu", Samples.of("ket-qua-nhiem-vu", Map.of()))
                .submit();

        var labour = desks.of(LetterStory.OFFICE);
        labour.open(task, "Kiểm tra kết quả thực hiện nhiệm vụ").claim();
        assertThat(labour.form().locator("textarea").nth(2))
                .hasValue(Pattern.compile(".*ba buổi truyền thông.*", Pattern.DOTALL));
        pictures.take(labour.page(), "check");
        labour.fill("kiem-tra-nhiem-vu", Samples.of("kiem-tra-nhiem-vu", Map.of()))
                .submit();

        progress(labour.page(), task, pictures);
        var phone = desks.of("silolau.chutich", Screen.PHONE).page();
        phone.navigate("/nhiem-vu?tinh-trang=done");
        assertThat(phone.locator("table").last().locator("tbody tr")).hasCount(1);
        Look.at(phone, new Pictures("directive-phone", Screen.PHONE), "tasks");

        clock.set("2027-05-04T08:00:00");
        var report = campaigns.reports(campaigns.open("half-year", 2027)).get("xa-03550-2004");
        worker.page().navigate("/");
        worker.open(report, "Lập báo cáo của đơn vị").claim();
        assertThat(worker.form().getByLabel("Thuyết minh mục 4"))
                .hasValue(Pattern.compile(".*" + task + ".*ba buổi.*", Pattern.DOTALL));
        assertThat(desks.errors()).isEmpty();
    }

    /** The code of the commune's task. */
    private String given(Desks desks, Pictures pictures) {
        var labour = desks.of(LetterStory.OFFICE);
        labour.start("Giao nhiệm vụ theo công văn");
        pictures.take(labour.page(), "letter");
        labour.fill("cong-van-chi-dao", Samples.of("cong-van-chi-dao", Map.of("letterNumber", NUMBER)))
                .submit();
        var letter = sql.sql("select code from directive_letter where number = ?")
                .param(NUMBER)
                .query(String.class)
                .single();
        labour.open(letter, "Giao nhiệm vụ cho các đơn vị").claim();
        assertThat(labour.form().getByLabel("Tên nhiệm vụ")).hasCount(11);
        Accessibility.assertOn(labour);
        pictures.take(labour.page(), "tasks");
        labour.submit();
        office.runJobs("directive-letter");
        return letters.tasks(letter, TITLE).get("xa-03550-2004");
    }

    private void progress(Page page, String task, Pictures pictures) throws Exception {
        page.navigate("/nhiem-vu");
        page.getByLabel("Theo công văn, lịch")
                .selectOption(page.locator("option", new Page.LocatorOptions().setHasText(NUMBER))
                        .first()
                        .getAttribute("value"));
        page.getByText("Lọc", new Page.GetByTextOptions().setExact(true)).click();
        var rows = page.locator("table").last().locator("tbody tr");
        assertThat(rows).hasCount(7 * 23 + 4 * 17);
        assertThat(rows.filter(new FilterOptions().setHasText(task))).containsText("Đã xong");
        Look.at(page, pictures, "progress");
        var sheet = page.waitForDownload(() -> page.getByText("Tải về (XLSX)").click());
        try (var book = new XSSFWorkbook(Files.newInputStream(sheet.path()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(7 * 23 + 4 * 17);
        }
    }
}
