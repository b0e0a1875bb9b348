package vn.annhi.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One component of a form that holds data, or that holds such components.
 *
 * @param key the key of a field, the path of a group or list; empty for a group that adds no level to the data
 * @param given true if the officer cannot edit the field, so that what is submitted for it does not count
 * @param preset true if the form gives it a default value
 * @param optionsName the live list of a choice field, or null if its options are written in the form
 */
record Field(
        FieldType type,
        String key,
        String label,
        boolean given,
        boolean preset,
        Rules rules,
        List<Option> fixedOptions,
        @Nullable String optionsName,
        Marks marks,
        @Nullable Condition hide,
        List<Field> children) {

    /** What {@code validate} asks of a field; null where it asks nothing. */
    record Rules(
            boolean required,
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer decimalDigits,
            @Nullable BigDecimal increment,
            @Nullable Pattern pattern,
            String format,
            String dateKind,
            int minRows,
            int maxRows) {}

    /** Our own marks in {@code properties}. */
    record Marks(
            boolean computed,
            boolean inSummary,
            boolean informant,
            boolean supplement,
            @Nullable String routingFact,
            boolean booleanFact) {}

    List<Option> options(OptionSource source) {
        return optionsName == null ? fixedOptions : source.options(optionsName);
    }

    /** The answer as the process takes it: yes and no become true and false where the form says so. */
    @Nullable
    Object fact(@Nullable Object answer) {
        if (answer instanceof String code && marks.booleanFact()) {
            return code.equals("yes") || code.equals("true");
        }
        return answer;
    }

    boolean isTransparentGroup() {
        return type == FieldType.GROUP && key.isEmpty();
    }

    /** The fields that share one level of the data, seen through groups without a path. */
    static Stream<Field> level(List<Field> fields) {
        return fields.stream().flatMap(each -> each.isTransparentGroup() ? level(each.children) : Stream.of(each));
    }

    /** What form-js knows about one level when it evaluates conditions: untouched fields have their empty value. */
    static Map<String, @Nullable Object> known(
            List<Field> fields, Map<String, ? extends @Nullable Object> submitted, Map<String, ?> given) {
        Map<String, @Nullable Object> known = new LinkedHashMap<>();
        for (Field field : level(fields).toList()) {
            Object value = field.given ? given.get(field.key) : submitted.get(field.key);
            known.put(field.key, value == null ? field.type.untouched() : value);
        }
        return known;
    }
}
