package vn.annhi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Barriers for people who see badly or work without a mouse, as axe-core finds them (WCAG 2.2, A and AA). Nothing is
 * excused: those that Tasklist itself puts up are taken away by its names.js and work-list.css.
 */
final class Accessibility {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int LOOKS = 3;
    private static final double PAUSE = 700;
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Accessibility() {}

    static void assertOn(TasklistPage tasklist) {
        assertOn(tasklist.page());
    }

    /** The page, as it stands, has no serious barrier; what is only fading in or out is looked at again. */
    static void assertOn(Page page) {
        var found = barriers(page);
        for (int look = 1; look < LOOKS && !found.isEmpty(); look++) {
            page.waitForTimeout(PAUSE);
            found = barriers(page);
        }
        assertThat(found).as("barriers on " + page.url()).isEmpty();
    }

    private static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .options(new OnlyWhatIsThere()).withTags(RULES).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .flatMap(Accessibility::places)
                        .toList();
    }

    private static Stream<String> places(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> rule.getId() + " (" + rule.getHelp() + "): " + node.getTarget() + " " + node.getHtml());
    }

    /** axe would load the style sheets once more, those that import others at wrong addresses. */
    private static final class OnlyWhatIsThere extends AxeRunOptions {

        @JsonProperty
        boolean preload() {
            return false;
        }
    }
}
