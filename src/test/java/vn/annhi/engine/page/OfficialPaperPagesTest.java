package vn.annhi.engine.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
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
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.SampleFiles;
import vn.annhi.fixture.TestClock;

/** Records as official papers: layout, numbers, signed copies, printing and handing over; and who may do what. */
@AnNhiTest
class OfficialPaperPagesTest {

    private static final Path PICTURES = Path.of("target", "pictures", "official-papers");

    /** The day that the sample form of the approval names. */
    private static final String DECIDED = "ngày 30 tháng 11 năm 2026";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseStory story;

    @Autowired
    private Office office;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestClock clock;

    private String code;

    @BeforeEach
    void aPlannedCase() {
        clock.set("2026-11-23T22:00:00");
        code = story.approved("muongso");
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void everyOfficialRecordIsAPaperInBothFormats() throws IOException {
        Files.createDirectories(PICTURES);
        var worker = Browser.of(port, "muongso.bvte", "tasklist");
        var chair = Browser.of(port, "muongso.chutich", "tasklist");
        for (var form : List.of(
                "mau-01-intake-report",
                "mau-02-initial-risk",
                "mau-03-specific-risk",
                "bien-ban-hop",
                "mau-04-plan",
                "mau-05-approval")) {
            var page = "/ho-so/" + code + "/ban-ghi/" + seq(form);
            chair.postForm(page, page + "/cap-so", Map.of());
            var browser = form.equals("bien-ban-hop") ? chair : worker;
            try (var pdf = Loader.loadPDF(
                            browser.download(page + "/van-ban.pdf").body());
                    var docx = new XWPFDocument(new ByteArrayInputStream(
                            browser.download(page + "/van-ban.docx").body()));
                    var words = new XWPFWordExtractor(docx)) {
                var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                for (var each : List.of(text, words.getText().replaceAll("\\s+", " "))) {
                    assertThat(each)
                            .as(form)
                            .contains("UBND XÃ MƯỜNG SO", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Hồ sơ " + code)
                            .contains(
                                    "Nơi nhận:", form.equals("mau-05-approval") ? DECIDED : "ngày 23 tháng 11 năm 2026")
                            .doesNotContain("DỰ THẢO");
                }
                ImageIO.write(
                        new PDFRenderer(pdf).renderImageWithDPI(0, 80),
                        "png",
                        PICTURES.resolve(form + ".png").toFile());
            }
        }
    }

    @Test
    void untilItHasANumberItIsADraft() throws IOException {
        var page = "/ho-so/" + code + "/ban-ghi/" + seq("mau-02-initial-risk");
        var worker = Browser.of(port, "muongso.bvte", "tasklist");
        assertThat(text(worker, page)).contains("DỰ THẢO");
        assertThat(worker.get(page).body()).contains("Dự thảo, chưa có số").doesNotContain("/da-in");
        assertThat(worker.postForm(page, page + "/da-in", Map.of()).statusCode())
                .isEqualTo(404);

        worker.postForm(page, page + "/cap-so", Map.of());
        var number = number("mau-02-initial-risk");
        assertThat(number).matches("[0-9]+/ĐG-UBND");
        assertThat(text(worker, page)).contains("Số: " + number).doesNotContain("DỰ THẢO");
        worker.postForm(page, page + "/cap-so", Map.of());
        assertThat(number("mau-02-initial-risk")).isEqualTo(number);
    }

    @Test
    void numbersOfAUnitFollowOneAnotherWithoutAGap() {
        var worker = Browser.of(port, "muongso.bvte", "tasklist");
        var other = story.notUrgent("muongso");
        var first = give(worker, code, "mau-02-initial-risk");
        var second = give(worker, other, "mau-02-initial-risk");
        assertThat(Integer.parseInt(second.split("/")[0])).isEqualTo(Integer.parseInt(first.split("/")[0]) + 1);
    }

    @Test
    void theNumberInTheFormCountsUnlessItIsTaken() {
        var chair = Browser.of(port, "muongso.chutich", "tasklist");
        var typed = sql.sql("select payload ->> 'decisionNumber' from form_record where case_code = ? and form_id = ?")
                .params(code, "mau-05-approval")
                .query(String.class)
                .single();
        sql.sql("delete from official_paper where number = ?").param(typed).update();
        assertThat(give(chair, code, "mau-05-approval")).isEqualTo(typed);
        assertThat(give(chair, story.approved("muongso"), "mau-05-approval")).isNotEqualTo(typed);
    }

    @Test
    void printingSigningAndHandingOverAreNotedApart() {
        var worker = Browser.of(port, "muongso.bvte", "tasklist");
        var page = "/ho-so/" + code + "/ban-ghi/" + seq("mau-02-initial-risk");
        worker.postForm(page, page + "/cap-so", Map.of());
        worker.postForm(page, page + "/da-in", Map.of());
        worker.uploadForm(page, page + "/ban-ky", "ban-ky.pdf", SampleFiles.pdf());
        worker.postForm(page, page + "/da-giao", Map.of("recipient", "Trạm Y tế xã"));

        var shown = worker.get(page).body();
        assertThat(shown).contains("Đã in", "Đã ký", "Bản đã ký", "Đã giao cho", "Trạm Y tế xã");
        var copy = shown.replaceAll("(?s).*href=\"(/ho-so/[^\"]*/tai-lieu/[^\"]*)\".*", "$1");
        assertThat(worker.download(copy).body()).isEqualTo(SampleFiles.pdf());
    }

    @Test
    void aWrongFileAndAMissingRecipientAreSaidAtTheirFieldsAndChangeNothing() {
        var worker = Browser.of(port, "muongso.bvte", "tasklist");
        var page = "/ho-so/" + code + "/ban-ghi/" + seq("mau-02-initial-risk");
        worker.postForm(page, page + "/cap-so", Map.of());
        worker.uploadForm(page, page + "/ban-ky", "ban-ky.exe", new byte[] {'M', 'Z', 0, 0});
        assertThat(worker.get(page).body()).contains("role=\"alert\"");
        worker.postForm(page, page + "/da-giao", Map.of("recipient", " "));
        assertThat(worker.get(page).body()).contains("Hãy ghi người hoặc cơ quan");
        assertThat(sql.sql("select count(*) from official_paper_event where case_code = ?")
                        .param(code)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "muongso.bvte, mau-02-initial-risk, 200, 302",
        "muongso.chutich, mau-02-initial-risk, 200, 302",
        "muongso.truong, mau-02-initial-risk, 404, 404",
        "banlang.chutich, mau-02-initial-risk, 404, 404",
        "huyen.ldtbxh, mau-02-initial-risk, 404, 404",
        "muongso.bvte, chi-dao-xac-minh, 404, 404"
    })
    void whoReadsTheRecordReadsThePaperAndTheOwnUnitNumbersIt(String account, String form, int read, int give) {
        var browser = Browser.of(port, account, "tasklist");
        var page = "/ho-so/" + code + "/ban-ghi/" + seq(form);
        for (var end : List.of("pdf", "docx")) {
            assertThat(browser.download(page + "/van-ban." + end).statusCode()).isEqualTo(read);
        }
        for (var act : List.of("/cap-so", "/da-in", "/da-giao")) {
            assertThat(browser.postForm("/tai-khoan", page + act, Map.of("recipient", "Ai đó"))
                            .statusCode())
                    .as(act)
                    .isEqualTo(give);
        }
    }

    private String give(Browser browser, String caseCode, String form) {
        var page = "/ho-so/" + caseCode + "/ban-ghi/" + seq(caseCode, form);
        browser.postForm(page, page + "/cap-so", Map.of());
        return number(caseCode, form);
    }

    private String text(Browser browser, String page) throws IOException {
        try (var pdf = Loader.loadPDF(browser.download(page + "/van-ban.pdf").body())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private String number(String form) {
        return number(code, form);
    }

    private String number(String caseCode, String form) {
        return sql.sql("select number from official_paper where case_code = ? and seq = ?")
                .params(caseCode, seq(caseCode, form))
                .query(String.class)
                .single();
    }

    private int seq(String form) {
        return seq(code, form);
    }

    private int seq(String caseCode, String form) {
        return sql.sql("select max(seq) from form_record where case_code = ? and form_id = ?")
                .params(caseCode, form)
                .query(Integer.class)
                .single();
    }
}
