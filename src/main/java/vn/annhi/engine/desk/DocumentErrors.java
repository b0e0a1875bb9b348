package vn.annhi.engine.desk;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import vn.annhi.dossier.DocumentLimits;
import vn.annhi.dossier.DocumentRefusedException;
import vn.annhi.wording.Wording;

/** Why something was not done with a document: a status, and {@code message} with the words for the officer. */
@RestControllerAdvice(assignableTypes = DocumentDesk.class)
class DocumentErrors {

    private final Wording wording;
    private final DocumentLimits limits;

    DocumentErrors(Wording wording, DocumentLimits limits) {
        this.wording = wording;
        this.limits = limits;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(DocumentRefusedException refused) {
        var status = switch (refused.kind()) {
            case CONTENT -> HttpStatus.BAD_REQUEST;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case NOT_SCANNED -> HttpStatus.SERVICE_UNAVAILABLE;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
        };
        return answer(status, refused.messageKey(), refused.arguments().toArray());
    }

    /** The server stops reading before our own limit is asked. */
    @ExceptionHandler
    ResponseEntity<Map<String, String>> tooLarge(MaxUploadSizeExceededException refused) {
        return answer(
                HttpStatus.CONTENT_TOO_LARGE,
                "dossier.document.tooLarge",
                limits.maxSize().toMegabytes());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> unknown(MethodArgumentTypeMismatchException noId) {
        return answer(HttpStatus.NOT_FOUND, "dossier.document.unknown");
    }

    private ResponseEntity<Map<String, String>> answer(HttpStatus status, String key, Object... arguments) {
        return ResponseEntity.status(status).body(Map.of("message", wording.say(key, arguments)));
    }
}
