package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.CampaignStory;
import vn.annhi.fixture.Cast;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.FigureCells;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.Samples;
import vn.annhi.fixture.TestClock;
import vn.annhi.organisation.OrganisationChart;

/** The year's campaign: three communes report, one is sent back, one is late; the district consolidates, signs and sends. */
@BrowserTest
class CampaignInTasklistTest {

    private static final String LABOUR = "huyen.ldtbxh";
    private static final String PAGE = "/bao-cao/";

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

    @BeforeEach
    void afterTheCutOff() {
        campaigns.forgetAll();
        clock.set("2026-10-12T08:00:00");
        office.open(
                "silolau.bvte",
                Change.to("incidentUnit", Cast.unit("silolau"))
                        .and("residenceUnit", Cast.unit("silolau"))
                        .and("receivedAt", "2026-10-12T07:30:00+07:00"));
        clock.set("2026-11-05T08:00:00");
    }

    @AfterEach
    void forget() {
        campaigns.forgetAll();
        clock.reset();
    }

    @Test
    void aCampaignFromItsOpeningToTheReportOfTheDistrict(Desks desks) throws IOException {
        var pictures = new Pictures("report-campaign", Screen.DESKTOP);
        var labour = desks.of(LABOUR);
        var campaign = openedByHand(labour.page(), pictures);
        var reports = campaigns.reports(campaign);

        correctedOnce(desks, reports.get("xa-03550-2004"), pictures);
        campaigns.sendAs(reports.get("xa-03577-2004"));
        office.submit(LABOUR, reports.get("xa-03577-2004"), "CheckReport", Change.none());
        clock.set("2026-11-10T09:00:00");
        campaigns.sendAs(reports.get("xa-03571-2004"));
        office.expire(campaign, "ReportsDue");

        standing(desks, campaign, pictures);
        consolidated(desks, campaign, pictures);
        files(labour.page(), campaign);
        behindAFigure(desks.of("silolau.chutich").page(), reports.get("xa-03550-2004"), pictures);
        assertThat(desks.errors()).isEmpty();
    }

    private String openedByHand(Page page, Pictures pictures) {
        page.navigate("/bao-cao");
        Look.at(page, pictures, "to-be-opened");
        page.getByText("Mở: Báo cáo năm về công tác trẻ em 2026").click();
        assertThat(page.locator("h1")).hasText("Báo cáo năm về công tác trẻ em 2026");
        var code = campaigns.current();
        campaigns.giveOut(code);
        return code;
    }

    private void correctedOnce(Desks desks, String report, Pictures pictures) {
        var worker = desks.of("silolau.bvte");
        worker.open(report, "Lập báo cáo của đơn vị").claim();
        assertThat(worker.form()
                        .locator("tr")
                        .filter(new FilterOptions().setHasText("D56.01 Số thông báo"))
                        .locator("td")
                        .nth(1))
                .hasText(Pattern.compile("[1-9][0-9]*"));
        pictures.take(worker.page(), "draft");
        var served = office.as("silolau.bvte", () -> office.served(report, "DraftReport"));
        worker.fillServed(served, campaigns.draft("commune", Map.of("v_N4_01", 9)));
        Accessibility.assertOn(worker);
        worker.submit();

        var chair = desks.of("silolau.chutich");
        chair.open(report, "Ký báo cáo của đơn vị").claim();
        pictures.take(chair.page(), "to-be-signed");
        chair.fill("ky-bao-cao", Samples.of("ky-bao-cao", Map.of())).submit();

        var labour = desks.of(LABOUR);
        labour.open(report, "Kiểm tra báo cáo của đơn vị").claim();
        labour.fill(
                        "kiem-tra-bao-cao",
                        Change.to("checking", "returned").and("comment4", "Đối chiếu lại số buổi truyền thông"))
                .submit();
        worker.open(report, "Sửa báo cáo bị trả lại").claim();
        assertThat(worker.form().locator("textarea").nth(1)).hasValue("Mục 4: Đối chiếu lại số buổi truyền thông");
        pictures.take(worker.page(), "sent-back");
        var again = office.as("silolau.bvte", () -> office.served(report, "CorrectReport"));
        worker.fillServed(again, Map.of("v_N4_01", 11)).submit();
        chair.open(report, "Ký lại báo cáo đã sửa").claim();
        chair.fill("ky-bao-cao", Samples.of("ky-bao-cao", Map.of("documentNumber", "13/BC-UBND")))
                .submit();
        labour.open(report, "Kiểm tra báo cáo của đơn vị").claim();
        labour.fill("kiem-tra-bao-cao", Samples.of("kiem-tra-bao-cao", Map.of()))
                .submit();
    }

    private void standing(Desks desks, String campaign, Pictures pictures) {
        var page = desks.of(LABOUR).page();
        page.navigate(PAGE + campaign);
        assertThat(page.locator(".tiles .accepted")).hasCount(2);
        assertThat(page.locator(".tiles .checking")).hasCount(1);
        assertThat(page.locator(".tiles .checking")).containsText("muộn 0 ngày 9 giờ");
        assertThat(page.locator(".tiles .late")).hasCount(20);
        assertThat(page.locator(".bars tbody tr").last()).containsText("20");
        Look.at(page, pictures, "standing");
        var phone = desks.of(LABOUR, Screen.PHONE).page();
        phone.navigate(PAGE + campaign);
        Look.at(phone, new Pictures("report-campaign-phone", Screen.PHONE), "standing");
    }

    private void consolidated(Desks desks, String campaign, Pictures pictures) {
        var labour = desks.of(LABOUR);
        labour.page().navigate("/");
        labour.open(campaign, "Tổng hợp báo cáo của các đơn vị").claim();
        pictures.take(labour.page(), "to-be-consolidated");
        Accessibility.assertOn(labour);
        labour.fill("tong-hop-bao-cao", Samples.of("tong-hop-bao-cao", Map.of()))
                .submit();
        var head = desks.of("huyen.chutich");
        head.open(campaign, "Ký báo cáo tổng hợp").claim();
        pictures.take(head.page(), "consolidation-to-be-signed");
        head.fill("ky-tong-hop", Samples.of("ky-tong-hop", Map.of())).submit();
        labour.open(campaign, "Gửi báo cáo tổng hợp lên cấp trên").claim();
        labour.fill("gui-cap-tren", Samples.of("gui-cap-tren", Map.of())).submit();
        assertThat(sql.sql("select state from report_campaign where code = ?")
                        .param(campaign)
                        .query(String.class)
                        .single())
                .isEqualTo("sent");
    }

    private void files(Page page, String campaign) throws IOException {
        page.navigate(PAGE + campaign);
        var sheet = page.waitForDownload(() -> page.getByText("Số liệu (Excel)").click());
        assertThat(sheet.suggestedFilename()).isEqualTo(campaign.toLowerCase() + ".xlsx");
        try (var book = new XSSFWorkbook(Files.newInputStream(sheet.path()))) {
            FigureCells.assertHolds(book, campaign, chart, sql);
        }
        var letter = page.waitForDownload(() -> page.getByText("Báo cáo (PDF)").click());
        try (var document = Loader.loadPDF(Files.readAllBytes(letter.path()))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("UBND HUYỆN PHONG THỔ", "Số: 345/BC-UBND", "Phong Thổ, ngày 10 tháng 11 năm 2026");
            BufferedImage first = new PDFRenderer(document).renderImageWithDPI(0, 80);
            ImageIO.write(
                    first,
                    "png",
                    Path.of("target", "pictures", "report-campaign", "letter.png")
                            .toFile());
        }
    }

    private static void behindAFigure(Page page, String report, Pictures pictures) {
        page.navigate(PAGE + report + "?kiem-tra=true");
        assertThat(page.locator("#checked")).containsText("Tính lại cho kết quả như bản đã ký");
        Look.at(page, pictures, "unit-report");
        page.getByLabel(Pattern.compile("D56\\.01 Số thông báo.*")).first().click();
        assertThat(page.locator("h1")).hasText("Hồ sơ đứng sau số liệu");
        assertThat(page.locator("table a").first()).hasText(Pattern.compile("PT-2026-[0-9]{6}"));
        Look.at(page, pictures, "cases");
    }
}
