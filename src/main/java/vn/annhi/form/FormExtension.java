package vn.annhi.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fields that a form gets from data: its groups with the property {@code fill} name the places. The extended form is then
 * served and enforced like any other.
 */
public final class FormExtension {

    private static final JsonMapper JSON = JsonMapper.shared();

    private FormExtension() {}

    /** A field or table to be put into a group. */
    public sealed interface Addition permits NumberField, Table {}

    /**
     * A number that must be given, zero or more.
     *
     * @param decimals digits after the point
     */
    public record NumberField(String key, String label, String description, int decimals) implements Addition {}

    /** A table to be read; the variable {@code key} holds its rows. */
    public record Table(String key, String label, Map<String, String> columns) implements Addition {}

    /** The form with these additions at the beginning of its groups. */
    public static String extend(String json, Map<String, List<Addition>> byGroup) {
        var schema = JSON.readTree(json);
        fill(schema, byGroup);
        return schema.toString();
    }

    private static void fill(JsonNode container, Map<String, List<Addition>> byGroup) {
        for (var component : container.path("components")) {
            var additions = byGroup.get(SchemaReader.text(component.path("properties"), "fill"));
            if (additions != null && component.path("components") instanceof ArrayNode inside) {
                for (int i = 0; i < additions.size(); i++) {
                    inside.insert(i, node(additions.get(i)));
                }
            }
            fill(component, byGroup);
        }
    }

    private static ObjectNode node(Addition addition) {
        return addition instanceof NumberField field ? number(field) : table((Table) addition);
    }

    private static ObjectNode number(NumberField field) {
        var node = component("number", field.key());
        node.put("key", field.key()).put("label", PlainText.forLabel(field.label()));
        if (!field.description().isEmpty()) {
            node.put("description", PlainText.forLabel(field.description()));
        }
        node.put("decimalDigits", field.decimals());
        node.putObject("validate").put("required", true).put("min", BigDecimal.ZERO);
        return node;
    }

    private static ObjectNode table(Table table) {
        var node = component("table", table.key());
        node.put("label", PlainText.forLabel(table.label())).put("dataSource", "=" + table.key());
        node.put("rowCount", FormSummary.ROWS_PER_PAGE);
        var columns = node.putArray("columns");
        table.columns()
                .forEach((key, label) -> columns.addObject().put("key", key).put("label", label));
        return node;
    }

    private static ObjectNode component(String type, String id) {
        var node = JSON.createObjectNode().put("type", type).put("id", id);
        node.putObject("layout").put("row", "Row_" + id).putNull("columns");
        return node;
    }
}
