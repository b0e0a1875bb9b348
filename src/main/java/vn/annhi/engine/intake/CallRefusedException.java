package vn.annhi.engine.intake;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.annhi.web.Problem.WrongField;

/** A call that cannot be understood; the message is for the people who run the other system, in Vietnamese. */
final class CallRefusedException extends RuntimeException {

    private final HttpStatus status;
    private final List<WrongField> fields;

    CallRefusedException(HttpStatus status, String message, WrongField... fields) {
        super(message);
        this.status = status;
        this.fields = List.of(fields);
    }

    HttpStatus status() {
        return status;
    }

    List<WrongField> fields() {
        return fields;
    }
}
