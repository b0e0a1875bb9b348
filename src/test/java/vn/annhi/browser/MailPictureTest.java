package vn.annhi.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.fixture.TestClock.at;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.annhi.calendar.Term;
import vn.annhi.calendar.TermUnit;
import vn.annhi.fixture.TestClock;
import vn.annhi.obligation.DutyKey;
import vn.annhi.obligation.Obligation;
import vn.annhi.obligation.ObligationState;
import vn.annhi.obligation.StartEvent;
import vn.annhi.reminder.ladder.Relation;
import vn.annhi.reminder.mail.Content;
import vn.annhi.reminder.mail.LetterWriter;
import vn.annhi.reminder.mail.Line;
import vn.annhi.reminder.mail.Topic;
import vn.annhi.wording.Wording;

/** The mails as an officer reads them at a desk and on a phone; it is Monday, 9 March 2026, 07:30. */
@BrowserTest
class MailPictureTest {

    private static final String WORKER = "xa-03589-2004.cpw";
    private static final String CHAIR = "xa-03589-2004.chair";

    @Autowired
    private LetterWriter writer;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void mondayMorning() {
        clock.set("2026-03-09T07:30:00");
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "urgent, desktop, 1280",
        "urgent, phone, 360",
        "digest, desktop, 1280",
        "digest, phone, 360",
        "above, desktop, 1280",
        "above, phone, 360",
        "english, desktop, 1280",
        "english, phone, 360"
    })
    void theMailFitsTheScreen(String mail, String screen, int width, Desks desks) {
        var letter = writer.write(content(mail));
        assertThat(letter.html().orElseThrow() + letter.text() + letter.subject())
                .doesNotContain("{0}", "??", "${", "[(");

        var page = desks.stranger(mail + "-" + screen).context().newPage();
        page.setViewportSize(width, 740);
        page.setContent(letter.html().orElseThrow());
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", "mail", mail + "-" + screen + ".png"))
                .setFullPage(true));

        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing is cut off at %s pixels", width)
                .isTrue();
        assertThat(((Number) page.evaluate(
                                "Math.min(...[...document.links].map(a => a.getBoundingClientRect().height))"))
                        .intValue())
                .as("a finger hits every link")
                .isGreaterThanOrEqualTo(44);
        Accessibility.assertOn(page);
    }

    private static Content content(String mail) {
        return switch (mail) {
            case "urgent" -> content(false, Wording.VIETNAMESE, urgent(Relation.RESPONSIBLE));
            case "above" -> content(false, Wording.VIETNAMESE, urgentOverdue());
            case "digest" -> content(true, Wording.VIETNAMESE, morning());
            default -> content(true, Locale.ENGLISH, morning());
        };
    }

    private static Content content(boolean digest, Locale language, Line... lines) {
        return new Content(
                "muongso.bvte@phongtho.example", language, "<1@phongtho.example>", digest, false, List.of(lines));
    }

    private static Line urgent(Relation relation) {
        return line(
                1,
                "Áp dụng biện pháp khẩn cấp",
                "Điều 31 khoản 2 Nghị định 56/2017/NĐ-CP",
                new Term(12, TermUnit.HOURS),
                at("2026-03-08T22:40:00"),
                at("2026-03-09T10:40:00"),
                CHAIR,
                relation,
                Topic.REMINDER);
    }

    private static Line urgentOverdue() {
        return line(
                2,
                "Áp dụng biện pháp khẩn cấp",
                "Điều 31 khoản 2 Nghị định 56/2017/NĐ-CP",
                new Term(12, TermUnit.HOURS),
                at("2026-03-08T17:10:00"),
                at("2026-03-09T05:10:00"),
                CHAIR,
                Relation.SUPERVISOR,
                Topic.REMINDER);
    }

    private static Line[] morning() {
        return new Line[] {
            days(3, "Lập kế hoạch hỗ trợ, can thiệp", "Điều 28 khoản 1", 5, "2026-03-05", Topic.REMINDER),
            days(4, "Đánh giá nguy cơ cụ thể", "Điều 27 khoản 1", 3, "2026-03-09", Topic.REMINDER),
            days(5, "Rà soát, đánh giá sau thực hiện", "Điều 30 khoản 1 điểm a", 3, "2026-03-11", Topic.REMINDER),
            days(6, "Xác nhận kết quả hoạt động", "Điều 29 khoản 1", 2, "2026-03-11", Topic.REMINDER),
            days(7, "Họp xác định nhu cầu, biện pháp", "Điều 27 khoản 2", 4, "2026-03-12", Topic.ENDED)
        };
    }

    private static Line days(long id, String label, String article, int amount, String lastDay, Topic topic) {
        return line(
                id,
                label,
                article + " Nghị định 56/2017/NĐ-CP",
                new Term(amount, TermUnit.WORKING_DAYS),
                at("2026-03-02T08:00:00"),
                at(lastDay + "T23:59:59"),
                WORKER,
                Relation.RESPONSIBLE,
                topic);
    }

    private static Line line(
            long id,
            String label,
            String citation,
            Term term,
            Instant start,
            Instant due,
            String position,
            Relation relation,
            Topic topic) {
        var duty = new Obligation(
                id,
                new DutyKey("PT-2026-00000" + id, "a-duty", 1, ""),
                label,
                citation,
                true,
                Optional.of(term),
                StartEvent.RECEIVED,
                start,
                due,
                position,
                ObligationState.OPEN,
                Optional.empty());
        return new Line(topic, duty, position, due, 1, Optional.of("a-task"), relation);
    }
}
