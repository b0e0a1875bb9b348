package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.TestClock;

/** Takes the pictures of the officers' guide into {@code target/pictures/guide}, and reads the guide in the application. */
@BrowserTest
class GuidePicturesTest {

    private static final Path TAKEN = Path.of("target", "pictures", "guide");
    private static final Path KEPT = Path.of("docs", "guide", "pictures");

    @Autowired
    private CaseStory story;

    @Autowired
    private TestClock clock;

    private final Set<String> names = new TreeSet<>();

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void everyPictureOfTheGuideIsTakenHereAndShownThere(Desks desks) throws IOException {
        clock.set("2026-11-23T21:50:00");
        story.accepted("muongso");
        var code = story.urgent("muongso");
        clock.set("2026-11-24T08:00:00");
        take(desks.stranger("khách"), "dang-nhap", ".mark");
        var worker = desks.of("muongso.bvte");
        worker.open(code, "Đề xuất").claim();
        take(worker.page(), "cong-viec", ".task-card");
        var chair = desks.of("muongso.chutich").page();
        chair.navigate("/ho-so/" + code);
        take(chair, "ho-so", ".diagram.drawn");
        chair.navigate("/ho-so/" + code + "/ban-ghi/3");
        take(chair, "van-ban", "#official");
        chair.navigate("/tong-quan/so-do");
        take(chair, "so-do-nhiet", ".diagram.drawn");
        var district = desks.of("huyen.ldtbxh").page();
        district.navigate("/tong-quan");
        take(district, "tong-quan", "#late");

        district.navigate("/huong-dan");
        assertThat(district.locator("h1")).hasText("Hướng dẫn cho cán bộ");
        VietnameseOnly.assertOn(new TasklistPage(district));
        Accessibility.assertOn(district);
        assertThat((boolean) district.evaluate(
                        "() => [...document.querySelectorAll('.guide img')].every(one => one.naturalWidth > 0)"))
                .isTrue();
        district.getByText("Hướng dẫn cho người vận hành").click();
        assertThat(district.locator("h1")).hasText("Hướng dẫn cho người vận hành");
        Accessibility.assertOn(district);
        assertThat(desks.errors()).isEmpty();

        var shown = Pattern.compile("pictures/([a-z-]+)\\.png")
                .matcher(Files.readString(Path.of("docs", "guide", "can-bo.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(shown).isEqualTo(names);
        assertThat(names)
                .allSatisfy(name -> assertThat(KEPT.resolve(name + ".png")).exists());
    }

    private void take(Page page, String name, String where) throws IOException {
        assertThat(page.locator(where).first()).isVisible();
        Files.createDirectories(TAKEN);
        page.locator(where).first().evaluate("one => one.scrollIntoView({block: 'center'})");
        page.screenshot(new ScreenshotOptions().setPath(TAKEN.resolve(name + ".png")));
        names.add(name);
    }
}
