package vn.annhi.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import vn.annhi.datafile.DataFile;

/** Every article of the decree's chapter III leads to an element, every element to a test, and back. */
class TraceabilityTest {

    private static final String DECREE = "Nghị định 56/2017/NĐ-CP";
    private static final Pattern ARTICLE = Pattern.compile("Điều ([0-9]+)");
    private static final Pattern NAMED = Pattern.compile("\"([A-Za-z][A-Za-z0-9]+)\"|\\b([A-Z][A-Za-z0-9]+)\\b");
    private static final Trace TRACE = new Trace(articles(), elements(), tests());

    @Test
    void theLawIsKeptWithoutAGap() {
        assertThat(TRACE.articles()).hasSizeGreaterThan(10);
        assertThat(TRACE.elements()).hasSizeGreaterThan(30);
        assertThat(TRACE.gaps()).isEmpty();
    }

    @Test
    void aRemovedArticleElementOrTestIsAGap() {
        var fewerArticles = new TreeMap<>(TRACE.articles());
        fewerArticles.remove(28);
        assertThat(new Trace(fewerArticles, TRACE.elements(), TRACE.tests()).gaps())
                .anyMatch(gap -> gap.contains("cites article 28, which has no row"));

        var fewerElements = new TreeMap<>(TRACE.elements());
        fewerElements.values().removeIf(cited -> cited.contains(27));
        assertThat(new Trace(TRACE.articles(), fewerElements, TRACE.tests()).gaps())
                .contains("article 27 has no element");

        var fewerTests = new HashMap<>(TRACE.tests());
        fewerTests.remove("DraftPlan");
        assertThat(new Trace(TRACE.articles(), TRACE.elements(), fewerTests).gaps())
                .contains("support-plan#DraftPlan has no test");
    }

    @Test
    void thePageShowsTheLawAsItIsKept() throws IOException {
        var fresh = Files.createDirectories(Path.of("target", "docs")).resolve("phap-luat.md");
        Files.writeString(fresh, TRACE.page());
        assertThat(Path.of("docs", "guide", "phap-luat.md"))
                .as("docs/guide/phap-luat.md is out of date; refresh it: cp target/docs/phap-luat.md docs/guide/")
                .exists()
                .hasContent(TRACE.page());
    }

    private static SortedMap<Integer, Trace.Article> articles() {
        return new TreeMap<>(DataFile.read("data/law/decree-56.csv").stream()
                .collect(Collectors.toMap(
                        row -> row.as("article", Integer::valueOf),
                        row -> new Trace.Article(row.text("title"), row.text("kept_by")))));
    }

    private static SortedMap<String, SortedSet<Integer>> elements() {
        var citations = citations();
        var elements = new TreeMap<String, SortedSet<Integer>>();
        Procedure.all()
                .forEach(procedure -> procedure.tasks().forEach(task -> {
                    var cited = citations.getOrDefault(
                            Procedure.mark(task, "legalBasis").orElse(""), new TreeSet<>());
                    if (!cited.isEmpty()) {
                        elements.put(procedure.place(task), cited);
                    }
                }));
        return elements;
    }

    /** The decree's articles that each limit cites, by its legal basis. */
    private static Map<String, SortedSet<Integer>> citations() {
        var table = Dmn.readModelFromFile(Path.of("bpmn", "time-limits.dmn").toFile());
        var citations = new HashMap<String, SortedSet<Integer>>();
        for (var rule : table.getModelElementsByType(Rule.class)) {
            var basis = rule.getInputEntries()
                    .iterator()
                    .next()
                    .getTextContent()
                    .strip()
                    .replace("\"", "");
            var cited = new TreeSet<Integer>();
            rule.getOutputEntries().stream()
                    .map(entry -> entry.getTextContent())
                    .flatMap(text -> Stream.of(text.split(";")))
                    .filter(text -> text.contains(DECREE))
                    .forEach(text -> ARTICLE.matcher(text)
                            .results()
                            .forEach(found -> cited.add(Integer.valueOf(found.group(1)))));
            citations.put(basis, cited);
        }
        return citations;
    }

    /** The test classes that name something, or are named after it, by its name. */
    private static Map<String, SortedSet<String>> tests() {
        var tests = new HashMap<String, SortedSet<String>>();
        for (var file : Sources.below(Path.of("src", "test", "java"), "Test.java")) {
            tests.computeIfAbsent(Sources.stem(file).replaceFirst("Test$", ""), name -> new TreeSet<>())
                    .add(Sources.stem(file));
            NAMED.matcher(Sources.text(file))
                    .results()
                    .forEach(found -> tests.computeIfAbsent(
                                    found.group(1) == null ? found.group(2) : found.group(1), name -> new TreeSet<>())
                            .add(Sources.stem(file)));
        }
        return tests;
    }
}
