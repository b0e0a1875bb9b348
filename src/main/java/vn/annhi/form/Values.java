package vn.annhi.form;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ways to look at submitted values. */
final class Values {

    private Values() {}

    static Map<String, Object> frozen(Map<String, Object> values) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** True if the value says nothing: null, empty text, an unticked box, or only such values. */
    static boolean isEmpty(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().allMatch(Values::isEmpty);
        }
        if (value instanceof Collection<?> items) {
            return items.stream().allMatch(Values::isEmpty);
        }
        return value == null || value.equals("") || value.equals(false);
    }

    static Map<String, @Nullable Object> named(Map<?, ?> map) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        map.forEach((key, value) -> named.put(String.valueOf(key), value));
        return named;
    }
}
