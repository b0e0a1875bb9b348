package vn.annhi.form;

import java.util.List;

/** What a rule says about one value: the value as the record keeps it, or why it is refused. */
sealed interface Verdict {

    record Accepted(Object value) implements Verdict {}

    record Refused(String messageKey, List<Object> arguments) implements Verdict {}

    static Verdict accept(Object value) {
        return new Accepted(value);
    }

    static Verdict refuse(String messageKey, Object... arguments) {
        return new Refused(messageKey, List.of(arguments));
    }
}
