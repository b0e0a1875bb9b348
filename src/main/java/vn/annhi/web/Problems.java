package vn.annhi.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.annhi.web.Problem.WrongField;
import vn.annhi.wording.Wording;

/** Answers calls of other systems that fail. */
@Component
public class Problems {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Wording wording;

    Problems(Wording wording) {
        this.wording = wording;
    }

    /** The answer of a call; {@code detail} is for the people who run the other system. */
    public ResponseEntity<Problem> answer(HttpStatus status, String detail, List<WrongField> errors) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(status, detail, errors));
    }

    /** Writes the answer where no call has been reached. */
    void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(JSON.writeValueAsString(problem(status, detail, List.of()))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Problem problem(HttpStatus status, String detail, List<WrongField> errors) {
        return new Problem(wording.say("web.problem." + status.value()), status.value(), detail, errors);
    }
}
