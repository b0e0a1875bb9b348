package vn.annhi.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a component demands of its value. */
final class RulesReader {

    private static final int MOST_ROWS = 100;

    private RulesReader() {}

    static Field.Rules read(JsonNode node, FieldType type) {
        JsonNode validate = node.path("validate");
        String pattern = SchemaReader.text(validate, "pattern");
        if (node.path("serializeToString").asBoolean(false)) {
            throw new FormSchemaException("serializeToString is not supported");
        }
        Integer maxRows = whole(node.path("properties"), "maxRows");
        Integer minRows = whole(node.path("properties"), "minRows");
        return new Field.Rules(
                validate.path("required").asBoolean(false),
                whole(validate, "minLength"),
                whole(validate, "maxLength"),
                SchemaReader.number(validate, "min"),
                SchemaReader.number(validate, "max"),
                whole(node, "decimalDigits"),
                SchemaReader.number(node, "increment"),
                pattern.isEmpty() ? null : BrowserPattern.parse(pattern),
                format(validate),
                type == FieldType.DATETIME ? dateKind(node) : "",
                minRows == null ? 0 : minRows,
                maxRows == null ? MOST_ROWS : Math.min(maxRows, MOST_ROWS));
    }

    private static String format(JsonNode validate) {
        String format = SchemaReader.text(validate, "validationType");
        return switch (format) {
            case "", "custom" -> "";
            case "email", "phone" -> format;
            default -> throw new FormSchemaException("validationType '" + format + "' is not supported");
        };
    }

    private static String dateKind(JsonNode node) {
        String kind = SchemaReader.text(node, "subtype");
        return switch (kind) {
            case "date", "time", "datetime" -> kind;
            default -> throw new FormSchemaException("subtype '" + kind + "' is not supported");
        };
    }

    @Nullable
    private static Integer whole(JsonNode node, String name) {
        BigDecimal number = SchemaReader.number(node, name);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            throw new FormSchemaException(name + " must be a whole number", e);
        }
    }
}
