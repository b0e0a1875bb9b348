package vn.annhi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people read on a page is Vietnamese: nothing says what the web apps say in English, and no line has an English
 * word in it, titles and labels for screen readers included.
 */
final class VietnameseOnly {

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|and|is|are|of|not|with|was|this|that|field|required|must|claim|complete|completed|save|saved"
                    + "|search|add|remove|select|due|created|follow|task|tasks|form|forms|history|diagram|description"
                    + "|loading|start|started|process|close|cancel|back|error|failed|submit|sign|user|password|group"
                    + "|comment|filter|sort|by|ago|days|hours|minutes|instance|instances|definition|definitions"
                    + "|running|open|incidents|jobs|called|state|name|version|yes|none|edit|delete|update"
                    + "|tenant|tenants|authorizations|system|settings|dashboard|view|show|hide|reset|next|previous"
                    + "|page|results|found|new|profile|account|and|or|type|value|variable|variables|external)\\b",
            Pattern.CASE_INSENSITIVE);

    /**
     * Not words: product names and the mark that bpmn.io asks for, the language switch, and data: codes, ids, accounts, addresses, and in capitals the
     * engine's names of permissions and kinds of groups.
     */
    private static final Pattern NAMES =
            Pattern.compile("Camunda 7 CE|(Powered by )?bpmn\\.io|English|[\\w.-]+@[\\w.-]+"
                    + "|\\S*[a-z0-9][-._:/][a-z0-9]\\S*|\\b[A-Z]{2}-\\d{4}-\\d{6}\\b|\\b[A-Z][A-Z_]+\\b");

    private static final Set<String> NOT_VIETNAMESE = Stream.of("tasklist", "welcome", "cockpit", "admin")
            .flatMap(VietnameseOnly::foreign)
            .collect(Collectors.toSet());

    private static final String READ = """
            () => {
              const seen = [];
              const shown = element => element && element.checkVisibility();
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const parent = walker.currentNode.parentElement;
                if (!['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(parent.tagName) && shown(parent))
                  seen.push(walker.currentNode.data);
              }
              for (const name of ['title', 'placeholder', 'aria-label', 'alt'])
                for (const element of document.querySelectorAll(`[${name}]`))
                  if (shown(element)) seen.push(element.getAttribute(name));
              return seen.map(text => text.replace(/\\s+/g, ' ').trim()).filter(text => /[A-Za-z]{2}/.test(text));
            }""";

    private VietnameseOnly() {}

    static void assertOn(TasklistPage page) {
        assertOn(page.page());
    }

    @SuppressWarnings("unchecked")
    static void assertOn(Page page) {
        var texts = (List<String>) page.evaluate(READ);
        assertThat(texts).as("texts on the screen").isNotEmpty();
        assertThat(texts.stream().filter(VietnameseOnly::isEnglish).distinct())
                .as("English on %s", page.url())
                .isEmpty();
    }

    private static boolean isEnglish(String text) {
        var words = NAMES.matcher(text).replaceAll(" ");
        return NOT_VIETNAMESE.contains(text) || ENGLISH.matcher(words).find();
    }

    /** The English texts of a web app that read otherwise in Vietnamese, and the keys that stand for missing ones. */
    private static Stream<String> foreign(String app) {
        var english = texts(app, "en");
        var vietnamese = Set.copyOf(texts(app, "vi").values());
        return Stream.concat(
                english.keySet().stream(),
                english.values().stream()
                        .filter(text -> text.matches(".*[A-Za-z]{2}.*") && !text.contains("{{"))
                        .filter(text -> !vietnamese.contains(text)));
    }

    private static Map<String, String> texts(String app, String language) {
        var file = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language);
        try (var stream = VietnameseOnly.class.getResourceAsStream(file)) {
            return JsonMapper.shared().readTree(stream).path("labels").properties().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            label -> label.getValue().asString("").strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
