package vn.annhi.form;

/** A form file that the server cannot enforce exactly as the browser shows it; names the form and the component. */
public final class FormSchemaException extends RuntimeException {

    FormSchemaException(String message) {
        super(message);
    }

    FormSchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
