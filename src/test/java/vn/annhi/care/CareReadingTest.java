package vn.annhi.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.CareStory;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.EngineTables;
import vn.annhi.fixture.TestClock;

/** Who reads a file of alternative care and the register of carers, its papers, and that the engine knows no name. */
@AnNhiTest
class CareReadingTest {

    private static final String CARER = "Bà Mẫu Chín";

    @LocalServerPort
    private int port;

    @Autowired
    private CareStory care;

    @Autowired
    private EngineTables engine;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void mondayEvening() {
        clock.set("2026-11-23T22:00:00");
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void bothCommunesReadTheFileAndNoOther_D56_42_8() {
        var code = care.decided("muongso", "banlang");
        for (var reader : List.of("muongso.bvte", "muongso.chutich", "banlang.bvte", "banlang.chutich")) {
            assertThat(status(reader, "/ho-so/" + code + "/ban-ghi/2"))
                    .as(reader)
                    .isEqualTo(200);
        }
        for (var stranger : List.of("daosan.chutich", "muongso.congan", "banlang.tramyte")) {
            assertThat(status(stranger, "/ho-so/" + code)).as(stranger).isEqualTo(404);
        }
        assertThat(status("huyen.ldtbxh", "/ho-so/" + code + "/ban-ghi/2")).isEqualTo(404);
    }

    @Test
    void theOfficeThatAppraisesAChildInAFacilityReadsItsFile_D56_45_2() {
        var code = care.inFacility("muongso");
        assertThat(status("huyen.ldtbxh", "/ho-so/" + code + "/ban-ghi/2")).isEqualTo(200);
        assertThat(status("daosan.chutich", "/ho-so/" + code)).isEqualTo(404);
    }

    @Test
    void theDecisionIsAnOfficialPaper_D56_42_7() throws IOException {
        var code = care.decided("muongso", "banlang");
        for (var form : Map.of("mau-10-child-need", "muongso.bvte", "mau-12-placement", "banlang.chutich")
                .entrySet()) {
            var record = "/ho-so/" + code + "/ban-ghi/" + seq(code, form.getKey());
            var author = browser(form.getValue());
            author.postForm(record, record + "/cap-so", Map.of());
            try (var pdf =
                    Loader.loadPDF(author.download(record + "/van-ban.pdf").body())) {
                assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                        .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Hồ sơ " + code)
                        .doesNotContain("DỰ THẢO");
            }
        }
    }

    @Test
    void theRegisterIsTheCommunesOwnAndTheOfficesThatGuidesIt_D56_40_1() throws IOException {
        care.registered("muongso", Change.to("carerName", CARER).and("carerAddress", "=Bản Mẫu"));
        for (var reader : List.of("muongso.bvte", "muongso.chutich", "huyen.ldtbxh")) {
            assertThat(browser(reader).get("/nguoi-nhan-cham-soc").body())
                    .as(reader)
                    .contains(CARER);
        }
        assertThat(browser("banlang.bvte").get("/nguoi-nhan-cham-soc").body()).doesNotContain(CARER);
        for (var end : List.of("", ".csv", ".xlsx")) {
            assertThat(status("muongso.congan", "/nguoi-nhan-cham-soc" + end)).isEqualTo(404);
        }
        var csv = browser("muongso.bvte").get("/nguoi-nhan-cham-soc.csv").body();
        assertThat(csv).startsWith("\uFEFFMã đơn,Họ và tên,Ngày sinh").contains(CARER, "'=Bản Mẫu");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(
                browser("muongso.bvte").download("/nguoi-nhan-cham-soc.xlsx").body()))) {
            assertThat(book.getSheetAt(0).getLastRowNum())
                    .isEqualTo(csv.lines().toList().size() - 1);
        }
        engine.assertNowhere(CARER);
    }

    private Browser browser(String account) {
        return Browser.of(port, account, "tasklist");
    }

    private int status(String account, String page) {
        return browser(account).get(page).statusCode();
    }

    private int seq(String code, String form) {
        return sql.sql("select seq from form_record where case_code = ? and form_id = ?")
                .params(code, form)
                .query(Integer.class)
                .single();
    }
}
