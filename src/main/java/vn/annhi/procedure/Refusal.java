package vn.annhi.procedure;

import java.util.List;

/**
 * One reason why a form is not accepted.
 *
 * @param field the key of the field to correct; a row of a repeating section is {@code activities[2].endsOn}
 * @param messageKey the reason's key in the message bundle
 */
public record Refusal(String field, String messageKey, List<Object> arguments) {

    /** A refusal of that field. */
    public static Refusal of(String field, String messageKey, Object... arguments) {
        return new Refusal(field, messageKey, List.of(arguments));
    }
}
