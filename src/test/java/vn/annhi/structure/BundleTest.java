package vn.annhi.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text exists in both languages with the same arguments, and the code asks for no other. */
class BundleTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][\\w-]*(?:\\.[\\w-]+)*\\.?)\"");
    private static final Pattern IN_TEMPLATE = Pattern.compile("(?:#\\{|')(\\w+(?:\\.\\w+)+)");
    private static final Pattern TOPIC = Pattern.compile("\\w+\\.");
    /** Topics whose keys name a form or a task. */
    private static final Set<String> COMPLETED = Set.of("form.", "guide.");

    private static final Pattern ASKED =
            Pattern.compile("wording\\s*\\.say\\(\\s*\"([^\"]+)\"|Refusal\\s*\\.of\\([^;]*?,\\s*\"([^\"]+)\"");

    static Stream<Path> bundles() {
        return Sources.below(Sources.RESOURCES, ".properties").stream()
                .filter(file -> !file.toString().endsWith("_en.properties"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void theEnglishBundleHasTheSameKeys(Path bundle) {
        assertThat(texts(english(bundle)).keySet()).isEqualTo(texts(bundle).keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextSaysSomethingWithTheSameArgumentsInBothLanguages(Path bundle) {
        var english = texts(english(bundle));
        texts(bundle).forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(english.get(key)).as("English of %s", key).isNotBlank();
            assertThat(arguments(english.get(key))).as("arguments of %s", key).isEqualTo(arguments(text));
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextWithArgumentsIsAPatternAsItReads(Path bundle) {
        Stream.of(bundle, english(bundle))
                .forEach(file -> texts(file).forEach((key, text) -> {
                    assertThat(new MessageFormat(text, Locale.ROOT)).as(key).isNotNull();
                    assertThat(text)
                            .as("%s: one quote would swallow what follows", key)
                            .doesNotContain("'");
                }));
    }

    @Test
    void theCodeAsksOnlyForTextsThatExist() {
        var keys = keys();
        var topics =
                keys.stream().map(key -> key.substring(0, key.indexOf('.') + 1)).collect(Collectors.toSet());
        var asked = Stream.concat(
                ASKED.matcher(code()).results().map(found -> found.group(1) == null ? found.group(2) : found.group(1)),
                literals().stream().filter(literal -> topics.stream().anyMatch(literal::startsWith)));
        assertThat(asked.filter(key -> !keys.contains(key) && !isBeginning(key, keys))
                        .distinct())
                .as("keys that no bundle has")
                .isEmpty();
    }

    @Test
    void everyTextIsUsed() {
        var literals = literals();
        var beginnings = literals.stream()
                .filter(literal ->
                        literal.endsWith(".") && !TOPIC.matcher(literal).matches() || COMPLETED.contains(literal))
                .toList();
        assertThat(keys().stream()
                        .filter(key ->
                                !literals.contains(key) && beginnings.stream().noneMatch(key::startsWith)))
                .as("keys that the code never asks for")
                .isEmpty();
    }

    /** The code completes a key such as {@code obligation.term.} by itself. */
    private static boolean isBeginning(String literal, Set<String> keys) {
        return literal.endsWith(".") && keys.stream().anyMatch(key -> key.startsWith(literal));
    }

    private static Set<String> literals() {
        return Stream.concat(
                        LITERAL.matcher(code()).results(),
                        IN_TEMPLATE.matcher(templates()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> keys() {
        return bundles()
                .filter(bundle -> bundle.getParent().equals(Sources.RESOURCES))
                .flatMap(bundle -> texts(bundle).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String code() {
        return Sources.below(Sources.MAIN, ".java").stream().map(Sources::text).collect(Collectors.joining("\n"));
    }

    private static String templates() {
        return Sources.below(Sources.RESOURCES.resolve("templates"), ".html").stream()
                .map(Sources::text)
                .collect(Collectors.joining("\n"));
    }

    private static Path english(Path bundle) {
        return bundle.resolveSibling(Sources.stem(bundle) + "_en.properties");
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Map<String, String> texts(Path bundle) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Sources.text(bundle)));
        } catch (IOException e) {
            throw new UncheckedIOException(bundle.toString(), e);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
