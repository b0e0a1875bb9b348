package vn.annhi.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.annhi.fixture.Samples;
import vn.annhi.fixture.Sender;
import vn.annhi.form.FormData;
import vn.annhi.form.FormSchema;
import vn.annhi.form.Option;

/** The contract is an OpenAPI 3.1 document, and what it says of Mẫu 01 is what the form itself says. */
class ContractTest {

    private static final Contract CONTRACT = Contract.parse(text("openapi.json"));
    private static final String FORM = text("forms/mau-01-intake-report.form");
    private static final FormSchema SCHEMA = FormSchema.parse(FORM);

    @Test
    void theContractIsAnOpenApiDocument() {
        assertThat(CONTRACT.faults(text("openapi/schema-3.1.json"))).isEmpty();
        assertThat(Contract.parse("{\"openapi\":\"3.1.0\"}").faults(text("openapi/schema-3.1.json")))
                .isNotEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(CONTRACT.document().findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                CONTRACT.document().at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void theExampleIsANotice() {
        var example = CONTRACT.operation("POST", "/api/notices").at("/requestBody/content/application~1json/example");
        assertThat(CONTRACT.wrongInCall("POST", "/api/notices", example)).isEmpty();
    }

    @Test
    void theContractKnowsEveryFieldOfMau01ThatIsNotComputed() {
        var fields = fields();
        var known = CONTRACT.schema("Report").path("properties");
        assertThat(known.propertyNames()).containsExactlyInAnyOrderElementsOf(fields.keySet());
        fields.forEach((key, field) -> {
            var told = known.path(key);
            assertThat(told.path("title").asString()).as(key).isEqualTo(label(field));
            assertThat(choices(told)).as("choices of %s", key).isEqualTo(choices(field.path("values"), "value"));
        });
    }

    static Stream<Map<String, Object>> reports() {
        var reports = new ArrayList<Map<String, Object>>();
        var sample = Samples.of("mau-01-intake-report", Map.of());
        reports.add(sample);
        var wrong = List.of(
                7, true, "", " ", "x".repeat(130), "x".repeat(260), "x".repeat(4001), -1, 26, 9.5, 130, List.of("sai"));
        for (var key : fields().keySet()) {
            reports.add(Samples.of("mau-01-intake-report", without(key)));
            wrong.forEach(value -> reports.add(Samples.of("mau-01-intake-report", Map.of(key, value))));
        }
        reports.add(Samples.of("mau-01-intake-report", Map.of("caseCode", "x")));
        reports.add(Samples.of("mau-01-intake-report", Map.of("ageKnowledge", "unknown")));
        reports.add(Samples.of("mau-01-intake-report", Map.of("informantConsents", "no")));
        reports.add(Samples.of("mau-01-intake-report", Map.of("specialGroups", List.of("01"))));
        reports.add(Samples.of(
                "mau-01-intake-report",
                Map.of("specialGroups", List.of("01"), "childCategories", List.of("ABUSED", "SPECIAL"))));
        return reports.stream();
    }

    /** Whoever keeps to the contract is not refused by the form; the form alone lets pass what means "no answer". */
    @ParameterizedTest
    @MethodSource("reports")
    void contractAndFormAgree(Map<String, Object> report) {
        var accepted = SCHEMA.validate(report, list -> List.of(new Option("xa-03589-2004", "xã Mường So")))
                instanceof FormData;
        var notice = Sender.notice("111", Map.of());
        notice.put("report", report);
        var wrong = CONTRACT.wrongInCall("POST", "/api/notices", notice);
        if (wrong.isEmpty()) {
            assertThat(accepted).as("the contract allows %s", report).isTrue();
        } else if (report.values().stream().noneMatch(ContractTest::saysNothing)) {
            assertThat(accepted).as("the contract says %s", wrong).isFalse();
        }
    }

    private static boolean saysNothing(Object value) {
        return value instanceof String text && text.isBlank();
    }

    private static Map<String, Object> without(String key) {
        var change = new HashMap<String, Object>();
        change.put(key, null);
        return change;
    }

    private static TreeSet<String> choices(JsonNode told) {
        var choices = told.has("items") ? told.path("items").path("oneOf") : told.path("oneOf");
        return choices(choices, "const");
    }

    private static TreeSet<String> choices(JsonNode list, String value) {
        var choices = new TreeSet<String>();
        list.forEach(each -> choices.add(each.path(value).asString()
                + "="
                + each.path(value.equals("const") ? "title" : "label").asString()));
        return choices;
    }

    private static String label(JsonNode field) {
        return Stream.of("label", "dateTimeLabel", "dateLabel")
                .map(name -> field.path(name).asString(""))
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** The fields of the form that a sender may fill in. */
    private static Map<String, JsonNode> fields() {
        var fields = new HashMap<String, JsonNode>();
        collect(JsonMapper.shared().readTree(FORM), fields);
        return fields;
    }

    private static void collect(JsonNode container, Map<String, JsonNode> fields) {
        for (var component : container.path("components")) {
            if (component.has("key")
                    && !component.path("properties").path("computed").asBoolean(false)
                    && !component
                            .path("properties")
                            .path("computed")
                            .asString("")
                            .equals("true")) {
                fields.put(component.path("key").asString(), component);
            }
            collect(component, fields);
        }
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(resource, e);
        }
    }
}
