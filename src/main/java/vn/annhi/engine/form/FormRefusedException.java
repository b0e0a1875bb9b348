package vn.annhi.engine.form;

import java.util.List;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/** A form was not accepted; the message is for the officer, in Vietnamese, and holds no answer. Answered with 400. */
public final class FormRefusedException extends FormFieldValidationException {

    private final List<RefusedField> fields;

    FormRefusedException(String message) {
        this(message, List.of());
    }

    FormRefusedException(String message, List<RefusedField> fields) {
        super("refused", message);
        this.fields = List.copyOf(fields);
    }

    /** The fields to correct, in the order of the form; none when the reason lies elsewhere. */
    public List<RefusedField> fields() {
        return fields;
    }
}
