package vn.annhi.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema of one Camunda Form: what the browser renders and the server accepts. Immutable. */
public final class FormSchema {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode source;
    private final List<Field> fields;

    private FormSchema(ObjectNode source) {
        this.source = source;
        this.fields = SchemaReader.read(source);
    }

    /** Reads the text of a {@code .form} file; throws {@link FormSchemaException} if the server could not enforce it. */
    public static FormSchema parse(String json) {
        try {
            if (JSON.readTree(json) instanceof ObjectNode source
                    && source.path("components").isArray()) {
                return new FormSchema(source);
            }
        } catch (JacksonException e) {
            throw new FormSchemaException("not a JSON document", e);
        }
        throw new FormSchemaException("not a form: it has no components");
    }

    /** The form id, the same as the file name without {@code .form}. */
    public String id() {
        return SchemaReader.text(source, "id");
    }

    /** Checks a submission for a form without computed fields. */
    public FormAnswer validate(Map<String, ? extends @Nullable Object> submitted, OptionSource options) {
        return validate(submitted, Map.of(), options);
    }

    /**
     * Checks a submission. What was submitted for fields that cannot be edited is dropped; conditions over computed
     * fields use the given values instead.
     */
    public FormAnswer validate(
            Map<String, ? extends @Nullable Object> submitted, Map<String, ?> computed, OptionSource options) {
        return Examination.of(fields, submitted, computed, options);
    }

    /** Keys of the first-level fields that the server computes, when it serves the form and again when it is submitted. */
    public List<String> computedKeys() {
        return Field.level(fields)
                .filter(field -> field.marks().computed())
                .map(Field::key)
                .toList();
    }

    /**
     * The variables that this form hands to the process; null where the officer gave no answer, so that every variable
     * is known to the process. Where several fields share a variable, the answered one counts.
     */
    public Map<String, @Nullable Object> routingFacts(FormData data) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        Field.level(fields).forEach(field -> {
            String variable = field.marks().routingFact();
            if (variable != null) {
                Object fact = field.fact(data.values().get(field.key()));
                if (fact != null || !facts.containsKey(variable)) {
                    facts.put(variable, fact);
                }
            }
        });
        return Collections.unmodifiableMap(facts);
    }

    /** What of an officer's draft may be served again: values of fields that are unknown or now hidden are left out. */
    public Map<String, Object> draft(Map<String, ?> values, Map<String, ?> computed) {
        return Draft.visible(fields, values, computed);
    }

    /** The label of every field by its key; a column of a repeating section is {@code activities.endsOn}. */
    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        Field.level(fields).forEach(field -> {
            labels.put(field.key(), field.label());
            Field.level(field.children())
                    .forEach(column -> labels.put(field.key() + "." + column.key(), column.label()));
        });
        return labels;
    }

    /** The earlier forms that this form shows, in the order it names them. */
    public Set<String> summarised() {
        Set<String> forms = new LinkedHashSet<>();
        source.findParents("summaryOf")
                .forEach(marks -> forms.addAll(SchemaReader.list(SchemaReader.text(marks, "summaryOf"))));
        return forms;
    }

    /** A copy of the schema to be completed for one reader. */
    public ServedForm serve() {
        return new ServedForm(source.deepCopy());
    }

    List<Field> fields() {
        return fields;
    }
}
