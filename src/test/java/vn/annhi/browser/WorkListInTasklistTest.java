package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.annhi.fixture.Cast;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.TestClock;

/** The work lists as officers see them: how many, how urgent, in colour and in words, under which article. */
@BrowserTest
class WorkListInTasklistTest {

    private static final String OFFICER = "silolau.bvte";
    private static final String CHAIR = "silolau.chutich";
    private static final List<String> LISTS = List.of("Việc của tôi", "Việc của nhóm", "Sắp đến hạn", "Quá hạn");
    private static final String ARTICLE = "Điều 25 khoản 2, Điều 26 khoản 2 Nghị định 56/2017/NĐ-CP";

    /** Red, orange, pale green. */
    private static final Map<String, String> COLOURS = Map.of(
            "late", "rgb(163, 38, 29)",
            "soon", "rgb(255, 227, 189)",
            "calm", "rgb(230, 239, 236)");

    private ShortCase cases;

    @Autowired
    private Office office;

    @Autowired
    private FilterService filters;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void realTime() {
        cases = new ShortCase(office);
        clock.reset();
    }

    @Test
    void everyListSaysHowManyAndEachHasTheRightTasks(Desks desks) {
        var overdue = cases.reportedAgo("silolau", Duration.ofHours(53));
        var soon = cases.reportedAgo("silolau", Duration.ofMinutes(65));
        var page = desks.of(CHAIR);
        page.open(soon, "Chỉ đạo xác minh").claim();

        for (var list : LISTS) {
            page.show(list);
            LISTS.forEach(each -> assertThat(page.count(each)).hasText(String.valueOf(counted(each))));
            assertThat(page.row(overdue)).hasCount(list.equals("Việc của nhóm") || list.equals("Quá hạn") ? 1 : 0);
            assertThat(page.row(soon)).hasCount(list.equals("Quá hạn") ? 0 : 1);
        }
        assertThat(counted("Quá hạn")).isPositive();
        assertThat(desks.errors()).isEmpty();
    }

    @Test
    void aRowSaysInColourAndInWordsHowLongThereIsAndUnderWhichArticle(Desks desks) {
        var late = cases.reportedAgo("silolau", Duration.ofHours(53));
        var hours = cases.reportedAgo("silolau", Duration.ofMinutes(65));
        var minutes = cases.reportedAgo("silolau", Duration.ofMinutes(280));
        var page = desks.of(CHAIR).show("Việc của nhóm");

        assertDue(page.row(late), "quá hạn 2 ngày", "late");
        assertDue(page.row(hours), "còn 3 giờ", "soon");
        assertDue(page.row(minutes), "đến hạn trong \\d+ phút", "soon");
        for (var code : List.of(late, hours, minutes)) {
            assertThat(page.row(code).locator(".an-nhi-article")).hasText(ARTICLE);
            assertThat(page.row(code)).containsText(Pattern.compile("\\d{2}:\\d{2} \\d{2}/\\d{2}/\\d{4}"));
        }
        new Pictures("work-list").take(page.page(), "rows");
        VietnameseOnly.assertOn(page);
        Accessibility.assertOn(page);
        assertThat(desks.errors()).isEmpty();
    }

    @Test
    void aDutyInDaysIsCalmAndStandsBelowThoseInHours(Desks desks) {
        var days = cases.planning("silolau", "Trẻ em A");
        office.submit(OFFICER, days, "DraftPlan", Today.sample("mau-04-plan", activities()));
        var hours = cases.reportedAgo("silolau", Duration.ofMinutes(65));
        var page = desks.of(CHAIR).show("Việc của nhóm");

        assertDue(page.row(days), "còn \\d+ ngày", "calm");
        var rows = page.page().locator(".tasks-list li.task h4").allInnerTexts();
        assertThat(place(rows, hours)).isLessThan(place(rows, days));
    }

    @Test
    void theWordsAreEnglishWhenEnglishIsChosen(Desks desks) {
        var late = cases.reportedAgo("silolau", Duration.ofHours(53));
        var page = desks.of(CHAIR);
        page.page().getByText("English").click();
        assertThat(page.page().getByText("Tasks of my group")).isVisible();
        page.page().locator(".task-filter").getByText("Overdue").click();

        assertThat(page.row(late).locator(".an-nhi-due")).hasText("2 days overdue");
        Accessibility.assertOn(page);
    }

    @Test
    void theWordsNeverPromiseMoreThanThereIs(Desks desks) {
        var page = desks.of(CHAIR).page();
        var words = page.evaluate("""
                async () => {
                    const { dueWords } = await import('/camunda/app/tasklist/scripts/an-nhi/due-words.js');
                    const [SECOND, MINUTE, HOUR, DAY] = [1_000, 60_000, 3_600_000, 86_400_000];
                    return [-3 * DAY, -DAY, -DAY + SECOND, -HOUR, -HOUR + SECOND, -1, 0, 20 * MINUTE, HOUR - 1, HOUR,
                        DAY - 1, DAY, 3 * DAY - 1].map(rest => Object.values(dueWords(rest, 0)).join(': '));
                }""");
        assertThat(words)
                .isEqualTo(List.of(
                        "overdue: quá hạn 3 ngày",
                        "overdue: quá hạn 1 ngày",
                        "overdue: quá hạn 23 giờ",
                        "overdue: quá hạn 1 giờ",
                        "overdue: quá hạn 59 phút",
                        "overdue: quá hạn 1 phút",
                        "soon: đến hạn trong 1 phút",
                        "soon: đến hạn trong 20 phút",
                        "soon: đến hạn trong 59 phút",
                        "soon: còn 1 giờ",
                        "soon: còn 23 giờ",
                        "calm: còn 1 ngày",
                        "calm: còn 2 ngày"));
    }

    @Test
    void thePlacesOfReceiptMayOpenACaseAndReadWhatItIsFor(Desks desks) {
        var page = desks.of(OFFICER);
        var dialog = page.startDialog();

        assertThat(dialog.locator(".processes li")).hasCount(5);
        assertThat(dialog.locator(".processes")).containsText("Mở khi nhận được thông tin trẻ em bị xâm hại");
        assertThat(dialog.locator(".processes")).containsText("Báo một thay đổi của hồ sơ");
        assertThat(desks.of("muongso.congan").startDialog().locator(".processes li"))
                .hasCount(2);
        new Pictures("start").take(page.page(), "may-open");
        VietnameseOnly.assertOn(page);
        Accessibility.assertOn(page);
    }

    @Test
    void aSchoolReadsWhomToTellInstead(Desks desks) {
        for (var officer : List.of("muongso.truong", "muongso.tramyte")) {
            var page = desks.of(officer);
            var dialog = page.startDialog();

            assertThat(dialog.locator(".processes li")).hasCount(1);
            assertThat(dialog).containsText("không phải nơi tiếp nhận thông tin");
            assertThat(dialog).containsText("hãy báo ngay cho UBND xã, công an hoặc gọi 111");
            new Pictures("start").take(page.page(), officer);
            VietnameseOnly.assertOn(page);
        }
    }

    @Test
    void theListIsUsedWithoutAMouse(Desks desks) {
        var code = cases.reportedAgo("silolau", Duration.ofHours(53));
        var page = desks.of(CHAIR).show("Quá hạn");
        page.row(code).locator("h4 a").focus();
        page.page().keyboard().press("Enter");

        assertThat(page.page().locator(".task-card h2")).containsText(code);
        page.page().locator(".task-filter h4 a").first().focus();
        page.page().keyboard().press("Tab");
        assertThat(page.page().locator(".task-filter h4 a").nth(1)).isFocused();
    }

    private static void assertDue(Locator row, String words, String urgency) {
        var due = row.locator(".an-nhi-due");
        assertThat(due).hasText(Pattern.compile(words));
        assertThat(due).hasCSS("background-color", COLOURS.get(urgency));
    }

    private static int place(List<String> rows, String code) {
        return rows.indexOf(
                rows.stream().filter(row -> row.contains(code)).findFirst().orElseThrow());
    }

    private static Change activities() {
        return Cast.activities("silolau");
    }

    private long counted(String list) {
        var id = filters.createFilterQuery().filterName(list).singleResult().getId();
        return office.as(CHAIR, () -> filters.count(id));
    }
}
