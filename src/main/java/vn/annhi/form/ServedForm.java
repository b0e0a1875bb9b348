package vn.annhi.form;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A form on its way to a reader: live options, the header and summaries are put into its schema. Not thread-safe. */
public final class ServedForm {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode schema;

    ServedForm(ObjectNode schema) {
        this.schema = schema;
    }

    /** Fills the options of every field that names a live list. */
    public ServedForm withOptions(OptionSource source) {
        fill(schema, source);
        return this;
    }

    /** Lets the fields of these keys begin with a value: a start form cannot be given any in another way. */
    public ServedForm withDefaults(Map<String, ?> values) {
        preset(schema, values);
        return this;
    }

    /** Puts plain text above the form; nothing in it is read as Markdown, HTML or an expression. */
    public ServedForm withHeader(String plainText) {
        ArrayNode components = (ArrayNode) schema.path("components");
        components.insert(0, text("dueBecause", PlainText.forMarkdown(plainText)));
        return this;
    }

    /**
     * Fills each group that asks for a summary with one table per earlier form; the titles name the forms that have
     * been filled in. The caller supplies the rows as the variables {@link FormSummary#key(String)}.
     */
    public ServedForm withSummaries(Map<String, String> titlesByFormId) {
        summarise(schema, titlesByFormId);
        return this;
    }

    /** The schema as the browser gets it. */
    public String json() {
        return schema.toString();
    }

    private static void preset(JsonNode container, Map<String, ?> values) {
        for (JsonNode component : container.path("components")) {
            Object value = values.get(SchemaReader.text(component, "key"));
            if (value != null && component instanceof ObjectNode field) {
                field.set("defaultValue", JSON.valueToTree(value));
            }
            preset(component, values);
        }
    }

    private static void fill(JsonNode container, OptionSource source) {
        for (JsonNode component : container.path("components")) {
            String name = SchemaReader.text(component.path("properties"), "options");
            if (!name.isEmpty() && component instanceof ObjectNode field) {
                field.remove("valuesKey");
                ArrayNode values = field.putArray("values");
                for (Option option : source.options(name)) {
                    values.addObject().put("value", option.value()).put("label", option.label());
                }
            }
            fill(component, source);
        }
    }

    private void summarise(JsonNode container, Map<String, String> titles) {
        for (JsonNode component : container.path("components")) {
            String wanted = SchemaReader.text(component.path("properties"), "summaryOf");
            if (!wanted.isEmpty() && component instanceof ObjectNode group) {
                fillSummary(group.putArray("components"), group, wanted, titles);
            }
            summarise(component, titles);
        }
    }

    private void fillSummary(ArrayNode components, ObjectNode group, String wanted, Map<String, String> titles) {
        List<String> filled =
                SchemaReader.list(wanted).stream().filter(titles::containsKey).toList();
        for (String formId : filled) {
            components.add(table(FormSummary.key(formId), titles.getOrDefault(formId, formId)));
        }
        if (filled.isEmpty()) {
            String id = "none_" + SchemaReader.text(group, "id");
            components.add(text(id, PlainText.forMarkdown(FormMessages.vietnamese("summary.none"))));
        }
    }

    private ObjectNode text(String id, String markdown) {
        return component("text", id).put("text", markdown);
    }

    private ObjectNode table(String key, String title) {
        ObjectNode table = component("table", key).put("label", PlainText.forLabel(title));
        table.put("dataSource", "=" + key).put("rowCount", FormSummary.ROWS_PER_PAGE);
        ArrayNode columns = table.putArray("columns");
        for (String column : List.of("label", "value")) {
            columns.addObject().put("key", column).put("label", FormMessages.vietnamese("summary." + column));
        }
        return table;
    }

    private ObjectNode component(String type, String id) {
        ObjectNode component = schema.objectNode().put("type", type).put("id", id);
        component.putObject("layout").put("row", "Row_" + id).putNull("columns");
        return component;
    }
}
