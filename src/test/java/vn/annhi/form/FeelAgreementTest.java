package vn.annhi.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.annhi.fixture.NodeRuntime;

/** The Tasklist's FEEL and the server's hide the same fields: every condition of every form, over generated answers. */
class FeelAgreementTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ANSWERS_PER_CONDITION = 60;
    private static final int SEED = 56_2017;
    private static final String ROW = "this.";

    /** A condition with the fields it can see; those of its own row begin with {@code this.}. */
    private record Site(String form, Condition condition, Map<String, Field> fields) {}

    private record Question(Site site, Map<String, @Nullable Object> form, Map<String, @Nullable Object> row) {

        boolean serverHides() {
            return site.condition.holds(form, row);
        }

        List<Object> forBrowser() {
            var context = new HashMap<String, @Nullable Object>(form);
            context.put("this", row);
            return List.of(site.condition.toString(), context);
        }
    }

    private final Random random = new Random(SEED);

    @Test
    void browserAndServerAgreeOnEveryConditionOfEveryForm() throws IOException {
        var questions = sites().stream()
                .flatMap(site -> IntStream.range(0, ANSWERS_PER_CONDITION).mapToObj(i -> question(site)))
                .toList();
        var browser = browser(questions.stream().map(Question::forBrowser).toList());
        assertThat(browser).hasSameSizeAs(questions).contains(true, false);
        var disagreements = IntStream.range(0, questions.size())
                .filter(i -> browser[i] != questions.get(i).serverHides())
                .mapToObj(i ->
                        questions.get(i).site().form() + " " + questions.get(i).forBrowser())
                .toList();
        assertThat(disagreements).isEmpty();
    }

    @Test
    void theBrowsersEngineIsTheOneInTheTasklist() throws IOException {
        try (var licences = FeelAgreementTest.class.getResourceAsStream(
                "/META-INF/resources/webjars/camunda/lib/deps.js.LICENSE.txt")) {
            assertThat(new String(licences.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .as("refresh src/test/resources/feel as its README says")
                    .contains("@license feelin@3.1.0", "@license lezer-feel@1.2.8", "@license luxon@3.4.4");
        }
    }

    private static boolean[] browser(List<List<Object>> questions) {
        var answers = NodeRuntime.run(
                Path.of("src/test/resources/feel/feelin.cjs"), JSON.writeValueAsString(questions), List.of());
        return JSON.readValue(answers, boolean[].class);
    }

    private static List<Site> sites() throws IOException {
        var sites = new ArrayList<Site>();
        try (var files = Files.list(Path.of("forms"))) {
            for (var file : files.sorted().toList()) {
                var schema = FormSchema.parse(Files.readString(file));
                var visible = new LinkedHashMap<String, Field>();
                Field.level(schema.fields()).forEach(field -> visible.put(field.key(), field));
                collect(schema.id(), schema.fields(), visible, sites);
            }
        }
        assertThat(sites).isNotEmpty();
        return sites;
    }

    private static void collect(String form, List<Field> fields, Map<String, Field> visible, List<Site> sites) {
        for (var field : fields) {
            if (field.hide() != null) {
                sites.add(new Site(form, field.hide(), visible));
            }
            var inner = new LinkedHashMap<>(visible);
            if (field.type() == FieldType.DYNAMICLIST) {
                Field.level(field.children()).forEach(column -> inner.put(ROW + column.key(), column));
            }
            collect(form, field.children(), inner, sites);
        }
    }

    private Question question(Site site) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (var name : site.condition.uses().keySet()) {
            var value = value(site.fields.get(name));
            if (name.startsWith(ROW)) {
                row.put(name.substring(ROW.length()), value);
            } else {
                form.put(name, value);
            }
        }
        return new Question(site, form, row);
    }

    /** What form-js may hold for the field: its untouched value, or an answer. */
    private @Nullable Object value(Field field) {
        if (random.nextInt(6) == 0) {
            return field.type().untouched();
        }
        return switch (field.type().kind()) {
            case CHOICE -> pick(codes(field));
            case CHOICES -> codes(field).filter(code -> random.nextBoolean()).toList();
            case BOOLEAN -> random.nextBoolean();
            case NUMBER -> random.nextInt(-3, 40);
            case DATE -> pick(Stream.of("2026-11-23", "2010-01-01"));
            default -> pick(Stream.of("", "HIGH", "LOW", "yes", "Có dấu «nháy» \"và\" xuống\ndòng"));
        };
    }

    private static Stream<String> codes(Field field) {
        var own = field.fixedOptions().stream().map(Option::value);
        return field.optionsName() == null ? own : Stream.concat(own, Stream.of("xa-03589-2004", "xa-03574-2004"));
    }

    private String pick(Stream<String> values) {
        var all = values.toList();
        return all.get(random.nextInt(all.size()));
    }
}
