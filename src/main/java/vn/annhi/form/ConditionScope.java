package vn.annhi.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that every condition means the same in the browser and on the server. form-js evaluates conditions over the
 * data from which it has removed hidden fields in a single pass, and inside a row over the row as it stands
 * ({@code this.key}); longer chains of hidden fields would show a field that the server takes for hidden.
 */
final class ConditionScope {

    private static final int LONGEST_CHAIN = 2;

    private final Map<String, Field> form = new HashMap<>();
    private final Map<String, List<Condition>> conditions = new HashMap<>();

    static void check(List<Field> fields) {
        ConditionScope scope = new ConditionScope();
        scope.collect(fields, scope.form, scope.conditions, List.of());
        scope.walk(fields, Map.of(), Map.of());
    }

    private void collect(
            List<Field> fields,
            Map<String, Field> names,
            Map<String, List<Condition>> conditionsByName,
            List<Condition> above) {
        for (Field field : fields) {
            List<Condition> all = new ArrayList<>(above);
            if (field.hide() != null) {
                all.add(field.hide());
            }
            if (field.isTransparentGroup()) {
                collect(field.children(), names, conditionsByName, all);
            } else {
                names.put(field.key(), field);
                conditionsByName.put(field.key(), all);
            }
        }
    }

    private void walk(List<Field> fields, Map<String, Field> row, Map<String, List<Condition>> rowConditions) {
        for (Field field : fields) {
            Condition hide = field.hide();
            if (hide != null) {
                check(field, hide, row, rowConditions);
            }
            if (field.type() == FieldType.DYNAMICLIST) {
                Map<String, Field> inner = new HashMap<>();
                Map<String, List<Condition>> innerConditions = new HashMap<>();
                collect(field.children(), inner, innerConditions, List.of());
                walk(field.children(), inner, innerConditions);
            } else {
                walk(field.children(), row, rowConditions);
            }
        }
    }

    private void check(
            Field owner, Condition hide, Map<String, Field> row, Map<String, List<Condition>> rowConditions) {
        hide.uses().forEach((name, needs) -> {
            boolean ofRow = name.startsWith("this.");
            String key = ofRow ? name.substring("this.".length()) : name;
            Field used = (ofRow ? row : form).get(key);
            if (used == null || used.type().kind() == FieldType.Kind.CONTAINER) {
                String advice = row.containsKey(name) ? "; a field of the same row is written this." + name : "";
                throw refused(owner, hide, "'" + name + "' is not a field it can see" + advice);
            }
            if (used.type().kind() != FieldType.Kind.COMPUTED
                    && !needs.stream().allMatch(need -> need.isMetBy(used.type().kind()))) {
                throw refused(owner, hide, "'" + name + "' is compared with another kind of value");
            }
            if (used.given() && !used.marks().computed()) {
                throw refused(owner, hide, "'" + name + "' cannot be edited and is not computed");
            }
            List<Condition> hidesUsed = (ofRow ? rowConditions : conditions).getOrDefault(key, List.of());
            if (used.preset() && !hidesUsed.isEmpty()) {
                throw refused(owner, hide, "'" + name + "' can be hidden and has a default value");
            }
            if (ofRow && !hidesUsed.isEmpty()) {
                throw refused(owner, hide, "'" + name + "' can be hidden itself");
            }
        });
        if (depth(hide, new HashSet<>()) > LONGEST_CHAIN) {
            throw refused(owner, hide, "the chain of hidden fields is longer than form-js resolves");
        }
    }

    private int depth(Condition hide, Set<String> seen) {
        int depth = 1;
        for (String name : hide.uses().keySet()) {
            if (!seen.add(name)) {
                return LONGEST_CHAIN + 1;
            }
            for (Condition next : conditions.getOrDefault(name, List.of())) {
                depth = Math.max(depth, 1 + depth(next, seen));
            }
            seen.remove(name);
        }
        return depth;
    }

    private static FormSchemaException refused(Field owner, Condition hide, String why) {
        return new FormSchemaException("field '" + owner.key() + "', hide =" + hide + ": " + why);
    }
}
