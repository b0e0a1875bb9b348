package vn.annhi.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One submission held against its schema. Conditions see the submitted values, so a smuggled hidden value is refused. */
final class Examination {

    private final OptionSource options;
    private final Map<String, @Nullable Object> form;
    private final List<FieldError> errors = new ArrayList<>();

    private Examination(OptionSource options, Map<String, @Nullable Object> form) {
        this.options = options;
        this.form = form;
    }

    static FormAnswer of(
            List<Field> fields,
            Map<String, ? extends @Nullable Object> submitted,
            Map<String, ?> given,
            OptionSource options) {
        Examination examination = new Examination(options, Field.known(fields, submitted, given));
        Map<String, Object> accepted = examination.level(fields, submitted, new Place("", 0, null, false));
        return examination.errors.isEmpty() ? new FormData(accepted) : new FormErrors(examination.errors);
    }

    /** Where the examination stands: the path so far, the row number (0 outside rows), the row, whether all is hidden. */
    private record Place(String path, int number, @Nullable Map<String, @Nullable Object> row, boolean hidden) {

        Place under(String next, boolean alsoHidden) {
            return new Place(next + ".", number, row, hidden || alsoHidden);
        }
    }

    private Map<String, Object> level(
            List<Field> fields, Map<String, ? extends @Nullable Object> submitted, Place place) {
        Set<String> keys = Field.level(fields).map(Field::key).collect(Collectors.toSet());
        submitted.keySet().stream().filter(key -> !keys.contains(key)).forEach(key -> refuseUnknown(key, place));
        Map<String, Object> accepted = new LinkedHashMap<>();
        components(fields, submitted, place, accepted);
        return accepted;
    }

    private void components(
            List<Field> fields,
            Map<String, ? extends @Nullable Object> submitted,
            Place place,
            Map<String, Object> accepted) {
        for (Field field : fields) {
            Condition hide = field.hide();
            boolean hidden = place.hidden || hide != null && hide.holds(form, place.row);
            if (field.isTransparentGroup()) {
                components(
                        field.children(), submitted, new Place(place.path, place.number, place.row, hidden), accepted);
            } else {
                Object value = one(field, submitted.get(field.key()), place, hidden);
                if (value != null) {
                    accepted.put(field.key(), value);
                }
            }
        }
    }

    @Nullable
    private Object one(Field field, @Nullable Object value, Place place, boolean hidden) {
        if (field.given()) {
            return null;
        }
        if (hidden) {
            if (!Values.isEmpty(value)) {
                refuse(field, place, "hidden");
            }
            return null;
        }
        return switch (field.type()) {
            case GROUP -> group(field, value, place);
            case DYNAMICLIST -> rows(field, value, place);
            default -> leaf(field, value, place);
        };
    }

    @Nullable
    private Object group(Field field, @Nullable Object value, Place place) {
        if (value != null && !(value instanceof Map<?, ?>)) {
            return refuse(field, place, "group.type");
        }
        Map<String, @Nullable Object> inner = value instanceof Map<?, ?> map ? Values.named(map) : Map.of();
        Map<String, Object> accepted = level(field.children(), inner, place.under(place.path + field.key(), false));
        return accepted.isEmpty() ? null : Values.frozen(accepted);
    }

    @Nullable
    private Object rows(Field field, @Nullable Object value, Place place) {
        if (value != null && !(value instanceof List<?>)) {
            return refuse(field, place, "rows.type");
        }
        List<?> rows = value instanceof List<?> list ? list : List.of();
        if (rows.size() > field.rules().maxRows()) {
            return refuse(field, place, "rows.many", field.rules().maxRows());
        }
        List<Object> accepted = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            Map<String, Object> row = row(field, rows.get(index), place, index);
            if (!Values.isEmpty(row)) {
                accepted.add(Values.frozen(row));
            }
        }
        if (accepted.size() < field.rules().minRows()) {
            return refuse(field, place, "rows.few", field.rules().minRows());
        }
        return accepted.isEmpty() ? null : List.copyOf(accepted);
    }

    private Map<String, Object> row(Field list, @Nullable Object value, Place place, int index) {
        String path = place.path + list.key() + "[" + index + "]";
        if (value != null && !(value instanceof Map<?, ?>)) {
            refuse(list, new Place(place.path, index + 1, place.row, false), "group.type");
            return Map.of();
        }
        Map<String, @Nullable Object> row = value instanceof Map<?, ?> map ? Values.named(map) : Map.of();
        Map<String, @Nullable Object> known = Field.known(list.children(), row, Map.of());
        return level(list.children(), row, new Place(path + ".", index + 1, known, false));
    }

    @Nullable
    private Object leaf(Field field, @Nullable Object value, Place place) {
        if (field.rules().required() && saysNothing(value)) {
            return refuse(field, place, "required");
        }
        boolean untouchedList =
                field.type().kind() == FieldType.Kind.CHOICES && List.of().equals(value);
        if (value == null || value.equals("") || untouchedList) {
            return null;
        }
        Verdict verdict = FieldRules.check(field, value, options);
        if (verdict instanceof Verdict.Refused refused) {
            return refuse(
                    field, place, refused.messageKey(), refused.arguments().toArray());
        }
        return ((Verdict.Accepted) verdict).value();
    }

    private static boolean saysNothing(@Nullable Object value) {
        return value == null
                || value.equals(false)
                || List.of().equals(value)
                || value instanceof String text && text.isBlank();
    }

    private void refuseUnknown(String key, Place place) {
        String shown = key.codePoints()
                .filter(point -> !Character.isISOControl(point))
                .limit(60)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        errors.add(new FieldError(place.path + shown, shown, place.number, "unknown", List.of()));
    }

    @Nullable
    private Object refuse(Field field, Place place, String messageKey, Object... arguments) {
        errors.add(
                new FieldError(place.path + field.key(), field.label(), place.number, messageKey, List.of(arguments)));
        return null;
    }
}
