package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.annhi.directive.CalendarOpening;
import vn.annhi.fixture.MadeUpChildren;
import vn.annhi.fixture.Samples;
import vn.annhi.fixture.TestClock;
import vn.annhi.register.imports.ImportWorker;

/** A commune's review of its register: 2,000 children imported, two of them merged, one mended, the result confirmed. */
@BrowserTest
class RegisterInBrowserTest {

    private static final String WORKER = "silolau.bvte";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MANY = 2_000;

    @Autowired
    private CalendarOpening calendar;

    @Autowired
    private ImportWorker worker;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void autumnOf2031() {
        sql.sql("truncate child_record, child_import cascade").update();
        sql.sql("delete from calendar_known").update();
        clock.set("2031-09-15T08:00:00");
        calendar.openDue();
    }

    @AfterEach
    void forget() {
        sql.sql("truncate child_record, child_import cascade").update();
        sql.sql("delete from children_review").update();
        clock.reset();
    }

    @Test
    void aReviewWithAnImportOfTwoThousandChildren(Desks desks) throws Exception {
        var pictures = new Pictures("register", Screen.DESKTOP);
        var page = desks.of(WORKER).page();
        refused(page, pictures);
        imported(page, pictures);
        merged(page, pictures);
        mended(page, pictures);
        saved(page);
        var phone = desks.of(WORKER, Screen.PHONE).page();
        phone.navigate("/tre-em?loi=no-ministry-code");
        Look.at(phone, new Pictures("register-phone", Screen.PHONE), "list");

        var code = sql.sql("select code from children_review where unit = 'xa-03550-2004'")
                .query(String.class)
                .single();
        var officer = desks.of(WORKER);
        officer.page().navigate("/");
        officer.open(code, "Rà soát danh sách trẻ em").claim();
        pictures.take(officer.page(), "review");
        Accessibility.assertOn(officer);
        officer.fill("ra-soat-tre-em", Samples.of("ra-soat-tre-em", Map.of())).submit();
        var chair = desks.of("silolau.chutich");
        chair.open(code, "Xác nhận kết quả rà soát").claim();
        chair.fill("xac-nhan-ra-soat", Samples.of("xac-nhan-ra-soat", Map.of())).submit();
        assertThat(sql.sql("select figures ->> 'special' from children_review where code = ?")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .isEqualTo(MANY - 1);
        assertThat(desks.errors()).isEmpty();
    }

    private void refused(Page page, Pictures pictures) {
        page.navigate("/tre-em/nhap");
        Look.at(page, pictures, "imports");
        bring(
                page,
                "loi.csv",
                "text/csv",
                "Họ tên,Ngày sinh,Nhóm\nLò Văn Nâu,30/02/2025,99\n".getBytes(StandardCharsets.UTF_8));
        button(page, "Kiểm tra, chưa ghi").click();
        assertThat(page.locator("[role=alert]"))
                .hasText("Có 2 lỗi; chưa ghi gì. Sửa tệp rồi tải lên lại, hoặc chọn lại cột.");
        assertThat(page.locator("tbody tr").first()).containsText("Ngày sinh không đọc được: 30/02/2025");
        Look.at(page, pictures, "faults");
        button(page, "Bỏ tệp này").click();
        assertThat(page.locator("h1")).hasText("Nhập danh sách từ tệp");
    }

    private void imported(Page page, Pictures pictures) {
        var out = new ByteArrayOutputStream();
        new MadeUpChildren(11, LocalDate.of(2031, 9, 15)).list(MANY, MANY / 2).write(out);
        bring(page, "danh-sach.xlsx", SHEET, out.toByteArray());
        assertThat(page.getByLabel("Nhóm hoàn cảnh")).hasValue("groups");
        button(page, "Kiểm tra, chưa ghi").click();
        assertThat(page.locator("[role=status]")).hasText("Không có lỗi nào trong 2.000 dòng; có thể bắt đầu nhập");
        Look.at(page, pictures, "mapped");
        button(page, "Bắt đầu nhập").click();
        transaction.execute(status -> worker.step());
        assertThat(page.locator("#progress-text")).hasText("Đã nhập 200 / 2.000 dòng (10 %)");
        Look.at(page, pictures, "running");
        button(page, "Dừng").click();
        worker.work();
        assertThat(page.locator("#progress-text")).hasText("Đã nhập 200 / 2.000 dòng (10 %)");
        button(page, "Nhập tiếp").click();
        assertThat(button(page, "Dừng")).isVisible();
        worker.work();
        assertThat(page.getByText("Thêm 2.000 trẻ em, sửa 0 hồ sơ")).isVisible();
        Look.at(page, pictures, "done");
    }

    private void merged(Page page, Pictures pictures) {
        page.navigate("/tre-em/trung");
        Look.at(page, pictures, "duplicates");
        page.locator("tbody tr").first().getByText("So sánh").click();
        Look.at(page, pictures, "compared");
        button(page, "Gộp").click();
        assertThat(page.locator("[role=status]")).hasText("Đã ghi");
        assertThat(page.locator("ol li").first()).containsText("Nhận hồ sơ được gộp");
        button(page, "Bỏ lần gộp này").click();
        assertThat(page.locator("ol li").first()).containsText("Tách ra như trước khi gộp");
        page.navigate("/tre-em/trung");
        page.locator("tbody tr").first().getByText("So sánh").click();
        button(page, "Gộp").click();
    }

    private void mended(Page page, Pictures pictures) {
        page.navigate("/tre-em/lam-sach");
        assertThat(page.locator("main")).containsText("Có 1.999 hồ sơ");
        Look.at(page, pictures, "quality");
        page.getByText("Chưa có mã trẻ em của Bộ").click();
        page.getByLabel("Tìm theo tên").fill("lo van");
        button(page, "Lọc").click();
        assertThat(page.locator("tbody tr").first()).containsText("Lò Văn");
        assertThat(page).not().hasURL(java.util.regex.Pattern.compile(".*lo.*van.*"));
        page.locator("tbody tr a").first().click();
        page.getByLabel("Ngày sinh").fill("31/02/2030");
        button(page, "Ghi lại").click();
        assertThat(page.locator("[role=alert]")).containsText("Ngày sinh không đọc được: 31/02/2030");
        page.getByLabel("Ngày sinh").fill("28/02/2030");
        page.getByLabel("Mã trẻ em").fill("TE-0001");
        button(page, "Ghi lại").click();
        assertThat(page.locator("[role=status]")).hasText("Đã ghi");
        page.getByLabel("Ngày hỗ trợ").fill("2031-09-01");
        page.getByLabel("Nội dung hỗ trợ").fill("Học bổng");
        page.getByLabel("Số tiền").fill("500.000");
        button(page, "Ghi hỗ trợ").click();
        assertThat(page.locator("main li").first()).containsText("01/09/2031: Học bổng");
        Look.at(page, pictures, "child");
    }

    private static void saved(Page page) throws Exception {
        page.navigate("/tre-em");
        assertThat(page.locator("#number")).hasText("Có 1.999 trẻ em");
        var sheet = page.waitForDownload(() -> page.getByText("Tải về (XLSX)").click());
        try (var book = new XSSFWorkbook(Files.newInputStream(sheet.path()))) {
            var first = book.getSheetAt(0);
            assertThat(first.getLastRowNum()).isEqualTo(MANY - 1);
            assertThat(first.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Họ và tên");
            assertThat(first.getRow(0).getCell(12).getStringCellValue()).isEqualTo("Mã trẻ em");
        }
        assertThat(page.locator("tbody tr").filter(new FilterOptions().setHasText("PT-TE-2031-")))
                .hasCount(50);
    }

    private static void bring(Page page, String name, String type, byte[] content) {
        page.getByLabel("Tệp").setInputFiles(new FilePayload(name, type, content));
        button(page, "Tải lên").click();
        assertThat(page.locator("h1")).hasText(name);
    }

    private static Locator button(Page page, String name) {
        return page.locator("button").filter(new FilterOptions().setHasText(name));
    }
}
