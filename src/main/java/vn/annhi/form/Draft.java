package vn.annhi.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values with which a form may be opened. form-js lets the initial value of a hidden field steer other conditions, so
 * such values must not be served: the browser would show a field that the server takes for hidden.
 */
final class Draft {

    private Draft() {}

    static Map<String, Object> visible(List<Field> fields, Map<String, ?> values, Map<String, ?> computed) {
        Map<String, Object> kept = new LinkedHashMap<>(values);
        kept.keySet().retainAll(Field.level(fields).map(Field::key).toList());
        int before;
        do {
            before = kept.size();
            drop(fields, kept, Field.known(fields, kept, computed), false);
        } while (kept.size() < before);
        return Values.frozen(kept);
    }

    private static void drop(
            List<Field> fields, Map<String, Object> kept, Map<String, @Nullable Object> form, boolean hiddenAbove) {
        for (Field field : fields) {
            Condition hide = field.hide();
            boolean hidden = hiddenAbove || hide != null && hide.holds(form, null);
            if (field.isTransparentGroup()) {
                drop(field.children(), kept, form, hidden);
            } else if (hidden) {
                kept.remove(field.key());
            }
        }
    }
}
