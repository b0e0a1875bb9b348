package vn.annhi.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small forms and submissions for tests. */
final class Forms {

    private Forms() {}

    /** A form with these components, written in JSON. */
    static FormSchema form(String... components) {
        return FormSchema.parse("{\"id\":\"thu\",\"components\":[" + String.join(",", components) + "]}");
    }

    /** A component; the rest is JSON members, may be empty. */
    static String field(String type, String key, String rest) {
        return "{\"type\":\"%s\",\"key\":\"%s\",\"label\":\"Nhãn %s\"%s}"
                .formatted(type, key, key, rest.isEmpty() ? "" : "," + rest);
    }

    static String text(String key) {
        return field("textfield", key, "");
    }

    static String hiddenIf(String feel) {
        return "\"conditional\":{\"hide\":\"=" + feel.replace("\"", "\\\"") + "\"}";
    }

    static String list(String path, String rest, String... columns) {
        return "{\"type\":\"dynamiclist\",\"path\":\"%s\",\"label\":\"Danh sách\",\"isRepeating\":true,%s\"components\":[%s]}"
                .formatted(path, rest.isEmpty() ? "" : rest + ",", String.join(",", columns));
    }

    static Map<String, @Nullable Object> given(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }

    static Map<String, Object> accepted(FormSchema form, @Nullable Object... keysAndValues) {
        FormAnswer answer = form.validate(given(keysAndValues), OptionSource.none());
        if (answer instanceof FormErrors errors) {
            throw new AssertionError(errors.inVietnamese());
        }
        return ((FormData) answer).values();
    }

    /** The refusals as {@code path:messageKey}; empty if the submission is accepted. */
    static List<String> refusals(FormSchema form, @Nullable Object... keysAndValues) {
        return refusals(form.validate(given(keysAndValues), OptionSource.none()));
    }

    static List<String> refusals(FormAnswer answer) {
        return answer instanceof FormErrors errors
                ? errors.errors().stream()
                        .map(error -> error.path() + ":" + error.messageKey())
                        .toList()
                : List.of();
    }
}
