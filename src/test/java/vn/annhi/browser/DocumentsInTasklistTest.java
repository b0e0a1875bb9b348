package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.EngineTables;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.SampleFiles;
import vn.annhi.fixture.TestClock;

/** Documents in the real Tasklist, at the desk and on a phone. */
@BrowserTest
class DocumentsInTasklistTest {

    private static final String CHAIR = "muongso.chutich";
    private static final String LETTER = "Công văn số 12 về việc xác minh – Mường So.pdf";
    private static final String LONG =
            "Biên bản làm việc với gia đình, nhà trường và trưởng bản ngày 24 tháng 11 năm 2026 (bản chụp lần 2).jpg";
    private static final int PHONE = 390;

    @TempDir
    private Path folder;

    private final Pictures pictures = new Pictures("documents");

    @Autowired
    private Office office;

    @Autowired
    private EngineTables engine;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private ShortCase cases;

    @BeforeEach
    void realTime() {
        cases = new ShortCase(office);
        clock.reset();
    }

    @Test
    void uploadedListedDownloadedAndRemovedAtTheDesk(Desks desks) {
        var tab = chairsTab(desks);
        assertThat(tab.page().locator(".an-nhi-documents")).containsText("Chưa có tài liệu");
        pictures.take(tab.page(), "empty");
        tab.choose(file(LETTER, SampleFiles.pdf()), file(LONG, SampleFiles.jpeg()));
        assertThat(tab.names()).containsText(new String[] {LETTER, LONG});
        tab.drop("Ghi âm.mp3", SampleFiles.mp3());
        assertThat(tab.names()).hasCount(3);
        pictures.take(tab.page(), "listed");
        VietnameseOnly.assertOn(new TasklistPage(tab.page()));

        assertThat(tab.download(LETTER)).isEqualTo(SampleFiles.pdf());
        engine.assertNowhere(LETTER, LONG);

        tab.removal("Ghi âm.mp3").focus();
        tab.page().keyboard().press("Enter");
        tab.page().keyboard().type("Tải nhầm hồ sơ");
        pictures.take(tab.page(), "removal");
        tab.page().keyboard().press("Tab");
        tab.page().keyboard().press("Enter");
        assertThat(tab.names()).hasCount(2);
        assertThat(tab.page().locator(".an-nhi-documents").getByRole(AriaRole.STATUS))
                .containsText("Đã gỡ Ghi âm.mp3.");
        assertThat(tab.heading()).isFocused();
        assertThat(sql.sql("select removal_reason from document where removed_at is not null"
                                + " order by removed_at desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("Tải nhầm hồ sơ");
    }

    @Test
    void aRefusalSaysWhyBesideTheFileAndTheOthersAreTaken(Desks desks) {
        var tab = chairsTab(desks);
        tab.choose(
                file("ảnh.jpg", SampleFiles.latin("<html>")),
                file("video.mp4", new byte[20 * 1024 * 1024 + 1]),
                file(LETTER, SampleFiles.pdf()));
        assertThat(tab.names()).hasCount(1);
        assertThat(tab.refusals()).hasCount(2);
        assertThat(tab.refusals().first()).containsText("ảnh.jpg");
        assertThat(tab.refusals().first()).containsText("không thuộc loại được nhận");
        assertThat(tab.refusals().last()).containsText("Tệp lớn hơn 20 MB");
        pictures.take(tab.page(), "refused");
        VietnameseOnly.assertOn(new TasklistPage(tab.page()));
        tab.page().getByText("Đã hiểu").first().click();
        assertThat(tab.refusals()).hasCount(1);
    }

    @Test
    void onAPhoneNothingIsCutOff(Desks desks) {
        var tab = chairsTab(desks);
        tab.page().setViewportSize(PHONE, 844);
        tab.choose(file(LETTER, SampleFiles.pdf()), file(LONG, SampleFiles.jpeg()));
        assertThat(tab.names()).hasCount(2);
        pictures.take(tab.page(), "phone-listed", PHONE);
        tab.page().setViewportSize(PHONE, 844);
        assertThat(tab.download(LETTER)).isEqualTo(SampleFiles.pdf());
        tab.removal(LONG).click();
        tab.reason().fill("Ảnh mờ");
        pictures.take(tab.page(), "phone-removal", PHONE);
        tab.page().setViewportSize(PHONE, 844);
        var width = (Number) tab.page()
                .evaluate("() => document.querySelector('.an-nhi-documents').scrollWidth"
                        + " - document.querySelector('.an-nhi-documents').clientWidth");
        assertThat(width.intValue()).isZero();
        tab.confirm().click();
        assertThat(tab.names()).hasCount(1);
    }

    private DocumentsTab chairsTab(Desks desks) {
        var code = cases.reported("muongso", "Trẻ em A");
        return DocumentsTab.open(desks.of(CHAIR).open(code, "Chỉ đạo xác minh").claim());
    }

    private Path file(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
