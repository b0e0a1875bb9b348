package vn.annhi.engine.intake;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import vn.annhi.dossier.NoticeConflictException;
import vn.annhi.engine.form.FormRefusedException;
import vn.annhi.web.Problem;
import vn.annhi.web.Problem.WrongField;
import vn.annhi.web.Problems;
import vn.annhi.wording.Wording;

/** Every refusal as a problem in Vietnamese that names the field and quotes nothing. */
@RestControllerAdvice(basePackageClasses = CallErrors.class)
class CallErrors {

    private static final Logger LOG = LoggerFactory.getLogger(CallErrors.class);

    private final Problems problems;
    private final Wording wording;

    CallErrors(Problems problems, Wording wording) {
        this.problems = problems;
        this.wording = wording;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(CallRefusedException refused) {
        return problems.answer(refused.status(), String.valueOf(refused.getMessage()), refused.fields());
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(FormRefusedException refused) {
        var fields = refused.fields().stream()
                .map(field -> new WrongField(field.field(), field.reason()))
                .toList();
        return problems.answer(HttpStatus.BAD_REQUEST, String.valueOf(refused.getMessage()), fields);
    }

    @ExceptionHandler
    ResponseEntity<Problem> conflict(NoticeConflictException conflict) {
        return conflict.isOfKey()
                ? answer(HttpStatus.UNPROCESSABLE_CONTENT, "engine.intake.keyReused")
                : answer(HttpStatus.CONFLICT, "engine.intake.referenceReused");
    }

    /** A receipt of another shape is nobody's. */
    @ExceptionHandler
    ResponseEntity<Problem> noReceipt(MethodArgumentTypeMismatchException mismatch) {
        return answer(HttpStatus.NOT_FOUND, "engine.intake.noReceipt");
    }

    /** Already logged where it happened. */
    @ExceptionHandler
    ResponseEntity<Problem> failed(ProcessEngineException failure) {
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "engine.intake.failure");
    }

    /** Its text may quote what was sent. */
    @ExceptionHandler
    ResponseEntity<Problem> failed(DataAccessException failure) {
        LOG.error("a call of a sender failed: {}", failure.getClass().getSimpleName());
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "engine.intake.failure");
    }

    private ResponseEntity<Problem> answer(HttpStatus status, String reason) {
        return problems.answer(status, wording.say(reason), List.of());
    }
}
