package vn.annhi.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the components of a form file; refuses whatever the server could not enforce as the browser shows it. */
final class SchemaReader {

    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> BOOLEAN_CODES = Set.of("yes", "no", "true", "false");

    private SchemaReader() {}

    static List<Field> read(JsonNode schema) {
        List<Field> fields = components(schema, false, false);
        requireDistinct(fields);
        ConditionScope.check(fields);
        return fields;
    }

    private static List<Field> components(JsonNode container, boolean inRow, boolean informant) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode component : container.path("components")) {
            try {
                Field field = field(component, inRow, informant);
                if (field.type().kind() != FieldType.Kind.DISPLAY) {
                    fields.add(field);
                }
            } catch (FormSchemaException e) {
                String name = text(component, "key") + text(component, "path") + " " + text(component, "id");
                throw e.getMessage() != null && e.getMessage().startsWith("component")
                        ? e
                        : new FormSchemaException("component " + name.strip() + ": " + e.getMessage(), e);
            }
        }
        return List.copyOf(fields);
    }

    private static Field field(JsonNode node, boolean inRow, boolean ofInformant) {
        String typeName = text(node, "type");
        FieldType type = FieldType.named(typeName)
                .orElseThrow(() -> new FormSchemaException("type '" + typeName + "' is not supported"));
        boolean container = type.kind() == FieldType.Kind.CONTAINER;
        boolean display = type.kind() == FieldType.Kind.DISPLAY;
        String key = display ? "" : text(node, container ? "path" : "key");
        if (!display
                && !(type == FieldType.GROUP && key.isEmpty())
                && !KEY.matcher(key).matches()) {
            throw new FormSchemaException("'" + key + "' is not a plain key");
        }
        if (type == FieldType.DYNAMICLIST) {
            requireWholeList(node);
        }
        Field.Marks marks = marks(node, key, inRow, ofInformant);
        List<Option> options = options(node);
        if (marks.booleanFact() && !options.stream().allMatch(option -> BOOLEAN_CODES.contains(option.value()))) {
            throw new FormSchemaException("a boolean routing fact needs the answers yes and no");
        }
        boolean rows = inRow || type == FieldType.DYNAMICLIST;
        List<Field> children = components(node, rows, marks.informant());
        if (container && !key.isEmpty()) {
            requireDistinct(children);
        }
        return new Field(
                type,
                key,
                label(node, key),
                isGiven(node, type, marks),
                !node.path("defaultValue").isMissingNode()
                        && !node.path("defaultValue").isNull(),
                RulesReader.read(node, type),
                options,
                optionsName(node),
                marks,
                hide(node),
                children);
    }

    private static String label(JsonNode node, String key) {
        return Stream.of("label", "dateLabel", "timeLabel")
                .map(name -> text(node, name).strip())
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse(key);
    }

    private static void requireWholeList(JsonNode node) {
        if (!node.path("isRepeating").asBoolean(false)) {
            throw new FormSchemaException("a dynamic list needs isRepeating");
        }
        // form-js does not submit the rows of a list that it has folded (more than five)
        if (node.path("allowAddRemove").asBoolean(false)
                && !node.path("disableCollapse").asBoolean(false)) {
            throw new FormSchemaException(
                    "a dynamic list that can grow needs disableCollapse, or folded rows are lost");
        }
    }

    private static Field.Marks marks(JsonNode node, String key, boolean inRow, boolean ofInformant) {
        JsonNode marks = node.path("properties");
        String fact = text(marks, "routingFact");
        if (inRow && !fact.isEmpty()) {
            throw new FormSchemaException("a routing fact cannot come from a row");
        }
        return new Field.Marks(
                isTrue(marks, "computed"),
                isTrue(marks, "inSummary"),
                ofInformant
                        || isTrue(marks, "informant")
                        || key.toLowerCase(Locale.ROOT).startsWith("informant"),
                isTrue(marks, "supplement"),
                fact.isEmpty() ? null : fact,
                text(marks, "routingType").equals("boolean"));
    }

    private static boolean isGiven(JsonNode node, FieldType type, Field.Marks marks) {
        if (node.path("readonly").isString() || node.path("disabled").isString()) {
            throw new FormSchemaException("readonly and disabled must be true or false");
        }
        boolean given =
                node.path("readonly").asBoolean(false) || node.path("disabled").asBoolean(false) || marks.computed();
        if (given && type.kind() == FieldType.Kind.CONTAINER) {
            throw new FormSchemaException("form-js does not lock what a group or list holds");
        }
        return given || type.kind() == FieldType.Kind.COMPUTED;
    }

    private static List<Option> options(JsonNode node) {
        List<Option> options = new ArrayList<>();
        for (JsonNode option : node.path("values")) {
            if (!option.path("value").isString()) {
                throw new FormSchemaException("option values must be text");
            }
            String label = text(option, "label");
            options.add(new Option(text(option, "value"), label.isEmpty() ? text(option, "value") : label));
        }
        return List.copyOf(options);
    }

    @Nullable
    private static String optionsName(JsonNode node) {
        if (node.has("valuesExpression")) {
            throw new FormSchemaException("valuesExpression is not supported");
        }
        String live = text(node.path("properties"), "options");
        String name = live.isEmpty() ? text(node, "valuesKey") : live;
        return name.isEmpty() ? null : name;
    }

    @Nullable
    private static Condition hide(JsonNode node) {
        String hide = text(node.path("conditional"), "hide");
        return hide.isEmpty() ? null : Condition.parse(hide);
    }

    private static void requireDistinct(List<Field> fields) {
        Set<String> keys = new HashSet<>();
        Field.level(fields).map(Field::key).forEach(key -> {
            if (!keys.add(key)) {
                throw new FormSchemaException("component " + key + ": the key is used twice");
            }
        });
    }

    /** The parts of a mark that holds several names, {@code a, b}. */
    static List<String> list(String mark) {
        return Stream.of(mark.split(",")).map(String::strip).toList();
    }

    static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    static boolean isTrue(JsonNode node, String name) {
        return text(node, name).equals("true");
    }

    @Nullable
    static BigDecimal number(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull() || value.asString("").isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(value.asString(""));
        } catch (NumberFormatException e) {
            throw new FormSchemaException(name + " must be a plain number", e);
        }
    }
}
