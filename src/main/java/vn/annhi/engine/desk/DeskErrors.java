package vn.annhi.engine.desk;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.annhi.engine.form.FormRefusedException;

/** Refusals as the web apps expect them: a status and {@code message}, the words for the officer. */
@RestControllerAdvice(basePackageClasses = DeskErrors.class)
class DeskErrors {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    Map<String, String> notAllowed(AuthorizationException refused) {
        return message(refused);
    }

    /** The task is gone or never was; both look the same to who may not know. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    Map<String, String> gone(BadUserRequestException refused) {
        return message(refused);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> refused(FormRefusedException refused) {
        return message(refused);
    }

    private static Map<String, String> message(Exception refused) {
        return Map.of("message", String.valueOf(refused.getMessage()));
    }
}
