package vn.annhi.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The engine's web apps speak Vietnamese throughout: every text of this engine version is translated. */
class WebAppTextsTest {

    private static final String APPS = "/META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|\\{}|href=\"#[^\"]*\"");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
    private static final Pattern VIETNAMESE =
            Pattern.compile("[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int SENTENCE = 4;
    /** Names of file formats and a pattern for dates, the same in both languages. */
    private static final Set<String> SAME_WORDS = Set.of("CSV", "JSON", "YYYY-MM-DDTHH:mm:ss");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void everyTextIsTranslatedAndNoneIsLeftOver(String app) {
        var vietnamese = labels(app, "vi");
        var english = labels(app, "en");
        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
        var untranslated = english.entrySet().stream()
                .filter(each -> WORD.matcher(each.getValue()).find() && !SAME_WORDS.contains(each.getValue()))
                .filter(each -> each.getValue().equals(vietnamese.get(each.getKey())))
                .map(Map.Entry::getKey);
        assertThat(untranslated).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void everySentenceIsVietnamese(String app) {
        assertThat(labels(app, "vi").values().stream()
                        .filter(text -> text.split(" ").length >= SENTENCE)
                        .filter(text -> !VIETNAMESE.matcher(text).find()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void everyTranslationKeepsThePlaceholders(String app) {
        var english = labels(app, "en");
        labels(app, "vi")
                .forEach((key, text) ->
                        assertThat(placeholders(text)).as("%s %s", app, key).isEqualTo(placeholders(english.get(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void datesAreWrittenDayMonthYear(String app) {
        var formats = json(app, "vi").path("dateLocales").path("longDateFormat");
        assertThat(formats.path("L").asString("")).isEqualTo("DD/MM/YYYY");
        assertThat(formats.path("LLL").asString("")).isEqualTo("DD/MM/YYYY HH:mm");
        assertThat(formats.path("LT").asString("")).isEqualTo("HH:mm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void relativeDatesAreVietnameseAndTheWeekBeginsOnMonday(String app) {
        var english = json(app, "en").path("dateLocales");
        var vietnamese = json(app, "vi").path("dateLocales");
        assertThat(vietnamese.path("week").path("dow").asInt()).isEqualTo(1);
        assertThat(vietnamese.propertyNames()).containsAll(english.propertyNames());
        for (var group : List.of("relativeTime", "calendar")) {
            assertThat(vietnamese.path(group).propertyNames())
                    .containsAll(english.path(group).propertyNames());
            english.path(group).properties().stream()
                    .filter(each -> WORD.matcher(each.getValue().asString("")).find())
                    .filter(each -> !each.getValue().asString("").equals("L"))
                    .forEach(each -> assertThat(vietnamese.path(group).path(each.getKey()))
                            .as("%s.%s", group, each.getKey())
                            .isNotEqualTo(each.getValue()));
        }
    }

    @Test
    void theEnglishTextsOfThisEngineVersionAreThere() {
        assertThat(labels("tasklist", "en")).hasSizeGreaterThan(300);
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static Map<String, String> labels(String app, String language) {
        var labels = new TreeMap<String, String>();
        json(app, language)
                .path("labels")
                .properties()
                .forEach(each -> labels.put(each.getKey(), each.getValue().asString("")));
        return labels;
    }

    private static JsonNode json(String app, String language) {
        var file = APPS + app + "/locales/" + language + ".json";
        try (var stream = WebAppTextsTest.class.getResourceAsStream(file)) {
            return JsonMapper.shared().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
