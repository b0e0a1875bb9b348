package vn.annhi.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.annhi.engine.guard.RoutingFacts;
import vn.annhi.fixture.Samples;
import vn.annhi.form.FormData;
import vn.annhi.form.FormErrors;
import vn.annhi.form.FormSchema;
import vn.annhi.form.Option;
import vn.annhi.form.OptionSource;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.UnitId;

/** Every file in {@code forms/} can be enforced by the server, names only known facts, and accepts its own sample. */
class FormFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final UnitId MUONG_SO = new UnitId("xa-03589-2004");
    private static final OrganisationChart CHART = OrganisationChart.load("district");
    private static final Set<String> LIVE_LISTS =
            Set.of("communes", "residences", "positions", "cases", "carers", "chargeable");
    private static final Set<String> TEXTS = Set.of("textfield", "textarea");

    static Stream<String> forms() {
        return Sources.below(Path.of("forms"), ".form").stream().map(Sources::stem);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theServerCanEnforceTheFormAndItsIdIsItsFileName(String form) {
        assertThat(schema(form).id()).isEqualTo(form);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theFormIsMadeForThisPlatform(String form) {
        var json = json(form);
        assertThat(json.path("executionPlatform").asString("")).isEqualTo("Camunda Platform");
        assertThat(json.path("executionPlatformVersion").asString("")).isEqualTo("7.24.0");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatTheFormHandsToTheProcedureIsARoutingFact(String form) {
        assertThat(marks(form, "routingFact")).isSubsetOf(RoutingFacts.names());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theFormNamesOnlyLiveListsAndEarlierFormsThatExist(String form) {
        assertThat(marks(form, "options")).isSubsetOf(LIVE_LISTS);
        assertThat(schema(form).summarised()).isSubsetOf(forms().toList());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyTextThatAnOfficerTypesHasALimit(String form) {
        var endless = components(json(form))
                .filter(each -> TEXTS.contains(each.path("type").asString("")))
                .filter(each -> !each.path("readonly").asBoolean(false))
                .filter(each -> each.path("validate").path("maxLength").isMissingNode())
                .map(each -> each.path("key").asString(""));
        assertThat(endless).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theSampleIsAccepted(String form) {
        var schema = schema(form);
        var sample = Samples.of(form, Map.of());
        var computed = sample.entrySet().stream()
                .filter(each -> schema.computedKeys().contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var answer = schema.validate(sample, computed, FormFilesTest::options);
        assertThat(answer)
                .as(() -> answer instanceof FormErrors errors ? errors.inVietnamese() : "")
                .isInstanceOf(FormData.class);
    }

    @Test
    void everyFormHasAName() throws IOException {
        var names = new Properties();
        try (InputStream file = Files.newInputStream(Sources.RESOURCES.resolve("form-names.properties"));
                var text = new java.io.InputStreamReader(file, StandardCharsets.UTF_8)) {
            names.load(text);
        }
        assertThat(names.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        forms().map(form -> "form." + form).toList());
    }

    @Test
    void everySampleBelongsToAForm() {
        assertThat(Sources.below(Path.of("src/test/resources/samples"), ".json").stream()
                        .map(Sources::stem))
                .isSubsetOf(forms().toList());
    }

    private static List<Option> options(String list) {
        return switch (list) {
            case "communes", "residences" ->
                CHART.communes(TODAY).stream()
                        .map(unit -> new Option(unit.id().toString(), unit.place()))
                        .toList();
            case "positions" ->
                CHART.planPositions(MUONG_SO, TODAY).stream()
                        .map(position -> new Option(position.toString(), CHART.title(position)))
                        .toList();
            case "cases" -> List.of(new Option("PT-2026-000001", "PT-2026-000001"));
            case "chargeable" -> List.of(new Option("all", "all"), new Option("communes", "communes"));
            default -> OptionSource.none().options(list);
        };
    }

    private static Path file(String form) {
        return Path.of("forms", form + ".form");
    }

    private static FormSchema schema(String form) {
        return FormSchema.parse(Sources.text(file(form)));
    }

    private static JsonNode json(String form) {
        return JsonMapper.shared().readTree(Sources.text(file(form)));
    }

    private static List<String> marks(String form, String mark) {
        return components(json(form))
                .map(each -> each.path("properties").path(mark).asString(""))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Stream<JsonNode> components(JsonNode container) {
        var found = new ArrayList<JsonNode>();
        container.path("components").forEach(each -> {
            found.add(each);
            components(each).forEach(found::add);
        });
        return found.stream();
    }
}
