package vn.annhi.engine.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The values of a submitted form as plain Java: lists and groups arrive as JSON text, the rest as typed values. */
final class SubmittedValues {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private SubmittedValues() {}

    static Map<String, @Nullable Object> plain(@Nullable Map<String, ? extends @Nullable Object> submitted) {
        var plain = new HashMap<String, @Nullable Object>();
        if (submitted != null) {
            submitted.keySet().forEach(key -> plain.put(key, plain(typed(submitted, key))));
        }
        return plain;
    }

    private static @Nullable Object typed(Map<String, ? extends @Nullable Object> submitted, String key) {
        return submitted instanceof org.camunda.bpm.engine.variable.VariableMap map
                ? map.getValueTyped(key)
                : submitted.get(key);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof JsonValue json) {
            var text = json.getValueSerialized();
            return text == null ? null : JSON.readValue(text, Object.class);
        }
        if (value instanceof FileValue || value instanceof ObjectValue) {
            return Map.of(); // no form holds files or Java objects: no field accepts this
        }
        if (value instanceof TypedValue typed) {
            return plain(typed.getValue());
        }
        return value instanceof Double number ? new BigDecimal(number.toString()) : value;
    }
}
