package vn.annhi.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.dossier.CaseCode;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.CampaignStory;
import vn.annhi.fixture.Cast;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.FigureCells;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;
import vn.annhi.intervention.CaseAccess;
import vn.annhi.intervention.CasePart;
import vn.annhi.organisation.OrganisationChart;

/** Who sees which report, what stands behind its figures, and what its files say. */
@AnNhiTest
class ReportPagesTest {

    private static final String MUONG_SO = "xa-03589-2004";

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private CampaignStory campaigns;

    @Autowired
    private TestClock clock;

    @Autowired
    private OrganisationChart chart;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private CaseAccess access;

    private String campaign;
    private String report;
    private String inCase;

    @BeforeEach
    void aSignedReport() {
        clock.set("2026-03-10T08:00:00");
        inCase = open("Trẻ em B", "female");
        clock.set("2026-05-05T08:00:00");
        campaign = campaigns.open("half-year", 2026);
        report = campaigns.reports(campaign).get(MUONG_SO);
        campaigns.send(report, "muongso.bvte", "muongso.chutich", Change.none());
    }

    @AfterEach
    void forget() {
        campaigns.forgetAll();
        clock.reset();
    }

    private String open(String name, String sex) {
        var received = OffsetDateTime.now(clock).minusHours(1).withSecond(0).withNano(0);
        return office.open(
                "muongso.bvte",
                Change.to("incidentUnit", Cast.unit("muongso"))
                        .and("residenceUnit", Cast.unit("muongso"))
                        .and("childName", name)
                        .and("childSex", sex)
                        .and("receivedAt", received.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "muongso.bvte, 404, 200",
        "muongso.chutich, 404, 200",
        "banlang.chutich, 404, 404",
        "muongso.congan, 404, 404",
        "huyen.gddt.truongphong, 404, 404",
        "huyen.ldtbxh, 200, 200",
        "huyen.chutich, 200, 200",
        "tinh.soldtbxh, 200, 200",
        "tinh.congan, 404, 404"
    })
    void aUnitSeesItsOwnReportAndWhoConsolidatesSeesAll(String account, int ofCampaign, int ofReport) {
        var browser = Browser.of(port, account, "tasklist");

        for (var path : List.of("", "/so-lieu.xlsx", "/bao-cao.docx", "/bao-cao.pdf")) {
            assertThat(browser.get("/bao-cao/" + campaign + path).statusCode())
                    .as(path)
                    .isEqualTo(ofCampaign);
        }
        for (var path : List.of("", "?kiem-tra=true", "/ho-so?chi-tieu=D56.01", "/bao-cao.docx", "/bao-cao.pdf")) {
            assertThat(browser.get("/bao-cao/" + report + path).statusCode())
                    .as(path)
                    .isEqualTo(ofReport);
        }
        assertThat(browser.get("/bao-cao").statusCode()).isEqualTo(200);
        assertThat(browser.get("/bao-cao").body().contains("/bao-cao/" + campaign))
                .isEqualTo(ofCampaign == 200 && !account.startsWith("tinh"));
    }

    @Test
    void aFigureLeadsToItsCasesAndOnlyWhoMayReadACaseSeesItsCode() {
        var worker = Browser.of(port, "muongso.bvte", "tasklist");
        assertThat(worker.get("/bao-cao/" + report).body()).contains("chi-tieu=D56.01");

        var women = worker.get("/bao-cao/" + report + "/ho-so?chi-tieu=D56.01&chieu=sex&gia-tri=female")
                .body();
        assertThat(women).contains(inCase, "Giới tính: Nữ").doesNotContain("Trẻ em B");
        assertThat(worker.get("/bao-cao/" + report + "/ho-so?chi-tieu=D56.01&chieu=sex&gia-tri=male")
                        .body())
                .doesNotContain(inCase);
        for (var account : List.of("huyen.chutich", "huyen.ldtbxh", "tinh.soldtbxh")) {
            var page = Browser.of(port, account, "tasklist")
                    .get("/bao-cao/" + report + "/ho-so?chi-tieu=D56.01")
                    .body();
            assertThat(page).as(account).contains("lượt được tính");
            assertThat(page.contains(inCase))
                    .as(account)
                    .isEqualTo(access.mayRead(account, new CaseCode(inCase), CasePart.STATUS));
        }
        assertThat(worker.get("/bao-cao/" + report + "/ho-so?chi-tieu=I.01A").statusCode())
                .as("what was typed has no cases")
                .isEqualTo(404);
        assertThat(worker.get("/bao-cao/" + report + "/ho-so?chi-tieu=D56.01&chieu=sex&gia-tri=x")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aLateRecordIsNamedWhenTheFiguresAreComputedAgain() {
        var worker = Browser.of(port, "muongso.bvte", "tasklist");
        assertThat(worker.get("/bao-cao/" + report + "?kiem-tra=true").body())
                .contains("còn nguyên vẹn", "Tính lại cho kết quả như bản đã ký");

        clock.set("2026-05-06T09:00:00");
        var late = open("Trẻ em C", "male");
        sql.sql("update case_file set received_at = '2026-04-20T02:00:00Z' where code = ?")
                .param(late)
                .update();

        assertThat(worker.get("/bao-cao/" + report + "?kiem-tra=true").body())
                .contains("còn nguyên vẹn", "D56.01 : đã ký", "Hồ sơ " + late + ":", "09:00 06/05/2026")
                .doesNotContain("mà không có biểu mẫu nào");

        sql.sql("alter table report_value disable trigger keep_reports").update();
        sql.sql("update report_value set value = value + 1 where report = ? and indicator = 'I.01A' and dimension = ''")
                .param(report)
                .update();
        sql.sql("alter table report_value enable trigger keep_reports").update();
        assertThat(worker.get("/bao-cao/" + report + "?kiem-tra=true").body()).contains("mã kiểm không khớp");
    }

    @Test
    void aCaseThatEndsAfterTheCutOffChangesNothingOfWhatStoodThen() {
        sql.sql(
                        "update case_file set status = 'closed', outcome = 'advised', closed_at = '2026-05-20T02:00:00Z' where code = ?")
                .param(inCase)
                .update();

        assertThat(Browser.of(port, "muongso.bvte", "tasklist")
                        .get("/bao-cao/" + report + "?kiem-tra=true")
                        .body())
                .contains("Tính lại cho kết quả như bản đã ký")
                .doesNotContain("Hồ sơ " + inCase);
    }

    @Test
    void theWorkbookHoldsEveryFigureAsANumber() throws Exception {
        office.submit("huyen.ldtbxh", report, "CheckReport", Change.none());
        var banLang = campaigns.reports(campaign).get("xa-03577-2004");
        campaigns.send(banLang, "banlang.bvte", "banlang.chutich", Map.of("v_N4_01", 5, "v_N4_03", 1));
        var file = Browser.of(port, "huyen.ldtbxh", "tasklist")
                .download("/bao-cao/" + campaign + "/so-lieu.xlsx")
                .body();

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var figures = book.getSheet("Số liệu");
            assertThat(texts(figures.getRow(0)))
                    .containsExactly(
                            "Mã", "Chỉ tiêu", "Đơn vị tính", "Phân tổ", "Tổng", "UBND xã Bản Lang", "UBND xã Mường So");
            var sessions = row(figures, "N4.01", "");
            assertThat(sessions.getCell(1).getStringCellValue()).isEqualTo("Số buổi truyền thông về bảo vệ trẻ em");
            assertThat(numbers(sessions)).containsExactly(14.0, 5.0, 9.0);
            assertThat(numbers(row(figures, "I.01A", ""))).containsExactly(2400.0, 1200.0, 1200.0);
            assertThat(numbers(row(figures, "I.01A", "Giới tính: Nam"))).containsExactly(1200.0, 600.0, 600.0);
            assertThat(numbers(row(figures, "I.03C", ""))).containsExactly(5.0, 5.0, 5.0);
            assertThat(numbers(row(figures, "N1.01", ""))).containsExactly(51.0, 25.5, 25.5);
            var standing = book.getSheet("Tình hình gửi");
            assertThat(standing.getLastRowNum()).isEqualTo(23);
            assertThat(texts(row(standing, "UBND xã Mường So")))
                    .startsWith("UBND xã Mường So", "Đã chấp nhận", "08:00 05/05/2026");
            assertThat(texts(row(standing, "UBND xã Bản Lang"))).contains("Đang kiểm tra");
            FigureCells.assertHolds(book, campaign, chart, sql);
        }
    }

    @Test
    void theOfficialReportHasItsLetterheadInBothFormats() throws Exception {
        var worker = Browser.of(port, "muongso.bvte", "tasklist");
        String docx;
        try (var document = new XWPFDocument(new ByteArrayInputStream(
                        worker.download("/bao-cao/" + report + "/bao-cao.docx").body()));
                var text = new XWPFWordExtractor(document)) {
            docx = text.getText();
            assertThat(document.getTables().get(1).getRow(0).isRepeatHeader()).isTrue();
        }
        String pdf;
        try (var document = Loader.loadPDF(
                worker.download("/bao-cao/" + report + "/bao-cao.pdf").body())) {
            pdf = new PDFTextStripper().getText(document);
            document.getPage(0)
                    .getResources()
                    .getFontNames()
                    .forEach(name -> assertThat(name).isNotNull());
        }
        for (var text : List.of(docx, pdf)) {
            assertThat(text.replaceAll("\\s+", " "))
                    .contains(
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Độc lập - Tự do - Hạnh phúc",
                            "UBND HUYỆN PHONG THỔ",
                            "UBND XÃ MƯỜNG SO",
                            "Số: 12/BC-UBND",
                            "Mường So, ngày 05 tháng 5 năm 2026",
                            "Báo cáo 6 tháng đầu năm về công tác trẻ em 2026",
                            "Thường. UBND huyện, Phòng LĐTBXH",
                            "Nơi nhận:",
                            "CHỦ TỊCH")
                    .doesNotContain("DỰ THẢO", "Trẻ em B");
        }
        var unsigned = campaigns.reports(campaign).get("xa-03577-2004");
        try (var document = Loader.loadPDF(Browser.of(port, "banlang.bvte", "tasklist")
                .download("/bao-cao/" + unsigned + "/bao-cao.pdf")
                .body())) {
            assertThat(new PDFTextStripper().getText(document)).contains("DỰ THẢO");
        }
    }

    @Test
    void onlyTheOfficeThatConsolidatesOpensACampaign() {
        var labour = Browser.of(port, "huyen.ldtbxh", "tasklist");
        assertThat(labour.get("/bao-cao").body()).contains("Mở: Báo cáo năm về công tác trẻ em 2025");
        var form = Map.of("calendar", "year", "year", "2025", "authority", "huyen-109-2004");
        for (var stranger : List.of("muongso.chutich", "tinh.soldtbxh", "huyen.gddt")) {
            assertThat(Browser.of(port, stranger, "tasklist")
                            .postForm("/thu-nhac", "/bao-cao/mo", form)
                            .statusCode())
                    .as(stranger)
                    .isEqualTo(404);
        }
        assertThat(sql.sql("select count(*) from report_campaign where calendar = 'year'")
                        .query(Integer.class)
                        .single())
                .isZero();

        labour.postForm("/bao-cao", "/bao-cao/mo", form);
        labour.postForm("/bao-cao", "/bao-cao/mo", form);

        assertThat(sql.sql("select count(*) from report_campaign where calendar = 'year' and year = 2025")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void problemsAreReadByWhoReportedThemAndByTheOfficesAbove() {
        var code = office.start(
                "muongso.bvte",
                "emerging-issue",
                vn.annhi.fixture.Samples.of("bao-cao-phat-sinh", Map.of("issueSubject", "Vấn đề để đọc thử")));

        for (var reader : List.of("muongso.chutich", "huyen.ldtbxh", "tinh.soldtbxh")) {
            assertThat(Browser.of(port, reader, "tasklist")
                            .get("/van-de-phat-sinh")
                            .body())
                    .as(reader)
                    .contains(code, "Vấn đề để đọc thử");
        }
        for (var stranger : List.of("banlang.chutich", "huyen.gddt")) {
            assertThat(Browser.of(port, stranger, "tasklist")
                            .get("/van-de-phat-sinh")
                            .body())
                    .as(stranger)
                    .doesNotContain(code);
        }
    }

    private static Row row(Sheet sheet, String first, String breakdown) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(row -> row.getCell(0).getStringCellValue().equals(first)
                        && row.getCell(3).getStringCellValue().equals(breakdown))
                .findFirst()
                .orElseThrow();
    }

    private static Row row(Sheet sheet, String first) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(row -> row.getCell(0).getStringCellValue().equals(first))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .map(Cell::getStringCellValue)
                .collect(Collectors.toList());
    }

    private static List<Double> numbers(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .filter(cell -> cell.getCellType() == CellType.NUMERIC)
                .map(Cell::getNumericCellValue)
                .toList();
    }
}
