package vn.annhi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Barriers for people who see badly or work without a mouse, as axe-core finds them (WCAG 2.2, A and AA). */
final class Accessibility {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Accessibility() {}

    /** A page of our own: no serious barrier at all. */
    static void assertOn(Page page) {
        assertThat(barriers(page, List.of())).as("barriers on " + page.url()).isEmpty();
    }

    /** Tasklist: no serious barrier but those that it comes with. */
    static void assertOn(TasklistPage tasklist) {
        var page = tasklist.page();
        assertThat(barriers(page, StockBarrier.ALL))
                .as("barriers on " + page.url())
                .isEmpty();
    }

    private static List<String> barriers(Page page, List<StockBarrier> known) {
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .flatMap(rule -> places(rule, page, known))
                        .toList();
    }

    private static Stream<String> places(Rule rule, Page page, List<StockBarrier> known) {
        var stock = known.stream()
                .filter(barrier -> barrier.rule().equals(rule.getId()))
                .toList();
        return rule.getNodes().stream()
                .map(Accessibility::selector)
                .filter(place -> stock.stream().noneMatch(barrier -> matches(page, place, barrier)))
                .map(place -> rule.getId() + " (" + rule.getHelp() + "): " + place);
    }

    /** axe names a place by one selector per frame around it; our pages have no frames. */
    private static String selector(CheckedNode node) {
        return (String) ((List<?>) node.getTarget()).get(0);
    }

    private static boolean matches(Page page, String place, StockBarrier barrier) {
        return (boolean) page.evaluate(
                "({ place, where }) => document.querySelector(place)?.matches(where) ?? false",
                Map.of("place", place, "where", barrier.where()));
    }
}
