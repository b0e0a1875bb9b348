package vn.annhi.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words that Cockpit and Admin hold in their pages, outside of their tables of texts, are known one by one. */
class FixedTextsTest {

    private static final List<String> BUNDLES = List.of(
            "webjars/camunda/app/cockpit/camunda-cockpit-bootstrap.js",
            "webjars/camunda/app/admin/camunda-admin-bootstrap.js",
            "plugin/cockpit/app/plugin.js",
            "plugin/admin/app/plugin.js");

    private static final Path SCRIPT =
            Sources.RESOURCES.resolve("META-INF/resources/webjars/camunda/app/an-nhi/scripts/fixed-texts.js");

    private static final Pattern LABEL = Pattern.compile(
            "[ \"](?:title|uib-tooltip|placeholder|aria-label|alt|label)=\"([A-Za-z][^\"{}<>=]*[a-z]{2}[^\"{}<>=]*)\"");
    private static final Pattern WORDS = Pattern.compile(">\\s*([A-Za-z][A-Za-z .]{2,60})\\s*</");
    private static final Pattern ENTRY = Pattern.compile("(?m)^  '([^']+)': '");

    /** Written by the engine or by the apps' scripts and not by their pages. */
    private static final Set<String> FROM_ELSEWHERE = Set.of(
            "CAM_WIDGET_HEADER_TOGGLE_NAVIGATION",
            "Welcome",
            "Tasklist",
            "Cockpit",
            "Admin",
            "String",
            "Boolean",
            "Integer",
            "previous",
            "next",
            "Long",
            "Null");

    /** Of pages and dialogs that are closed to supervisors, or hidden. */
    private static final Set<String> NOT_SHOWN = Set.of(
            "varName",
            "Select all",
            "Unselect all",
            "Actions",
            "Camunda Platform",
            "Download",
            "Upload",
            "Invalid Date Value.",
            "EDE",
            "FNI",
            "Loading diagram");

    @Test
    void everyWordInThePagesIsRewrittenOrNotShown() {
        var written = written();
        assertThat(written).contains("reset zoom", "null");
        written.removeAll(entries());
        assertThat(written).as("fixed words of the pages").isEqualTo(new TreeSet<>(NOT_SHOWN));
    }

    @Test
    void everyWordOfTheScriptStandsInAPage() {
        assertThat(entries()).hasSizeGreaterThan(15);
        assertThat(entries()).allMatch(text -> written().contains(text) || FROM_ELSEWHERE.contains(text));
    }

    private static Set<String> entries() {
        return ENTRY.matcher(Sources.text(SCRIPT))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> written() {
        return BUNDLES.stream()
                .map(FixedTextsTest::pages)
                .flatMap(pages -> Stream.concat(
                        LABEL.matcher(pages).results(), WORDS.matcher(pages).results()))
                .map(found -> found.group(1).strip())
                .filter(text -> !text.matches("[a-z]+(-[a-z]+)+|[a-z]+Id"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String pages(String bundle) {
        try (var stream = FixedTextsTest.class.getResourceAsStream("/META-INF/resources/" + bundle)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\\n", "\n")
                    .replace("\\'", "'");
        } catch (IOException e) {
            throw new UncheckedIOException(bundle, e);
        }
    }
}
