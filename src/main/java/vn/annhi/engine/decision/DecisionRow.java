package vn.annhi.engine.decision;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outputs of the rule that applied; an output that is missing is a fault of the table and says where. */
record DecisionRow(String table, Map<String, @Nullable Object> outputs) {

    String text(String output) {
        return as(output, String.class);
    }

    int number(String output) {
        return as(output, Number.class).intValue();
    }

    boolean flag(String output) {
        return as(output, Boolean.class);
    }

    private <T> T as(String output, Class<T> type) {
        var value = outputs.get(output);
        if (!type.isInstance(value)) {
            throw new IllegalStateException("a rule of table " + table + " has no " + output);
        }
        return type.cast(value);
    }
}
