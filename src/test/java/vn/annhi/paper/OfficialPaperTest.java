package vn.annhi.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.annhi.wording.Wording;

/** The PDF of an official report: its letters, its pages, and pictures to be looked at. */
class OfficialPaperTest {

    private static final String EVERY_LETTER = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

    private final PdfPaperWriter writer = new PdfPaperWriter(wording());

    @Test
    void everyVietnameseLetterSurvives() throws IOException {
        var text = text(report(Optional.of("12/BC-UBND"), EVERY_LETTER + " " + EVERY_LETTER.toUpperCase()));

        assertThat(text.replaceAll("\\s", "")).contains(EVERY_LETTER, EVERY_LETTER.toUpperCase());
    }

    @Test
    void pagesAreNumberedFromTheSecondOnAndTablesRepeatTheirHead() throws IOException {
        var pdf = pdf(report(Optional.of("12/BC-UBND"), "Thuyết minh"));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 2; page <= 3; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document))
                        .startsWith(String.valueOf(page))
                        .contains("Đơn vị tính");
            }
            var folder = Files.createDirectories(Path.of("target", "pictures", "official-report"));
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < 2; page++) {
                ImageIO.write(
                        renderer.renderImageWithDPI(page, 80),
                        "png",
                        folder.resolve("page-" + (page + 1) + ".png").toFile());
            }
        }
    }

    @Test
    void aDraftSaysSoOnEveryPage() throws IOException {
        assertThat(text(report(Optional.empty(), "Thuyết minh"))).contains("DỰ THẢO");
        assertThat(text(report(Optional.of("12/BC-UBND"), "Thuyết minh"))).doesNotContain("DỰ THẢO");
    }

    private static Wording wording() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Wording(messages);
    }

    private String text(OfficialPaper report) throws IOException {
        try (var document = Loader.loadPDF(pdf(report))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private byte[] pdf(OfficialPaper report) {
        var out = new ByteArrayOutputStream();
        writer.write(report, out);
        return out.toByteArray();
    }

    private static OfficialPaper report(Optional<String> number, String narrative) {
        var rows = Collections.nCopies(
                70, List.of("D56.01 Số thông báo về trẻ em được tiếp nhận", "thông báo", "1.234", "1.200"));
        var table = new OfficialPaper.Table(
                List.of("Chỉ tiêu", "Đơn vị tính", "Kỳ này", "Kỳ trước"), List.of(52, 16, 16, 16), 2, rows);
        return new OfficialPaper(
                Optional.of("UBND huyện Phong Thổ"),
                "UBND xã Mường So",
                number,
                "Mường So",
                LocalDate.of(2026, 5, 5),
                "BÁO CÁO",
                "Báo cáo 6 tháng đầu năm về công tác trẻ em 2026",
                "Thường. UBND huyện, Phòng LĐTBXH",
                List.of(new OfficialPaper.Section("V. Thực hiện quy trình", List.of(narrative), Optional.of(table))),
                "Chủ tịch",
                number.map(signed -> "Người Ký Thử"),
                List.of("UBND huyện Phong Thổ", "Lưu: VT"));
    }
}
