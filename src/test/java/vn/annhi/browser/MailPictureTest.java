package vn.annhi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.annhi.fixture.CaseStory;
import vn.annhi.reminder.MailRound;
import vn.annhi.reminder.MailText;

/** The mail about new work as an officer reads it at a desk and on a phone. */
@BrowserTest
class MailPictureTest {

    @Autowired
    private CaseStory story;

    @Autowired
    private MailRound round;

    @Autowired
    private GreenMail post;

    @ParameterizedTest
    @CsvSource({"desktop, 1366, 768", "phone, 360, 740"})
    void theMailFitsTheScreen(String name, int width, int height, Desks desks) {
        round.beginNow();
        var code = story.accepted("muongso");
        round.send();
        var html = MailText.about(code, post).get(0).html();

        var page = desks.stranger(name).context().newPage();
        page.setViewportSize(width, height);
        page.setContent(html);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", "mail", name + ".png"))
                .setFullPage(true));

        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing is cut off at %s pixels", width)
                .isTrue();
        assertThat(((Number) page.evaluate("document.querySelector('a').getBoundingClientRect().height")).intValue())
                .as("a finger hits the button")
                .isGreaterThanOrEqualTo(44);
    }
}
