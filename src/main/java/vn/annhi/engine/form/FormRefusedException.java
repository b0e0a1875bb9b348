package vn.annhi.engine.form;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/** A form was not accepted; the message is for the officer, in Vietnamese, and holds no answer. Answered with 400. */
public final class FormRefusedException extends FormFieldValidationException {

    FormRefusedException(String message) {
        super("refused", message);
    }
}
