package vn.annhi.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the validated answers of a form by field key. */
public record Answers(Map<String, Object> data) {

    /** The text, or empty when unanswered. */
    public String text(String key) {
        return data.get(key) instanceof String text ? text : "";
    }

    /** The text, or nothing when unanswered or blank. */
    public Optional<String> given(String key) {
        return Optional.of(text(key)).filter(text -> !text.isBlank());
    }

    public boolean is(String key, String value) {
        return text(key).equals(value);
    }

    public Optional<LocalDate> date(String key) {
        return given(key).map(LocalDate::parse);
    }

    public Optional<Integer> number(String key) {
        return data.get(key) instanceof Number number ? Optional.of(number.intValue()) : Optional.empty();
    }

    public boolean checked(String key) {
        return Boolean.TRUE.equals(data.get(key));
    }

    /** The chosen values of a checklist. */
    public List<String> choices(String key) {
        return data.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The rows of a repeating section, each as answers of its own. */
    @SuppressWarnings("unchecked")
    public List<Answers> rows(String key) {
        return data.get(key) instanceof List<?> list
                ? list.stream()
                        .map(row -> new Answers((Map<String, Object>) row))
                        .toList()
                : List.of();
    }
}
