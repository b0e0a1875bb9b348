package vn.annhi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import vn.annhi.wording.Wording;

/** What a system hears that is not let in. */
@Component
class SenderRefusals {

    private final Problems problems;
    private final Wording wording;

    SenderRefusals(Problems problems, Wording wording) {
        this.problems = problems;
        this.wording = wording;
    }

    void unknown(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof TooManyAttemptsException many) {
            var seconds = Math.max(1, many.waiting().toSeconds());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            problems.write(response, HttpStatus.TOO_MANY_REQUESTS, wording.say("web.sender.wait", seconds));
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(response, HttpStatus.UNAUTHORIZED, wording.say("web.sender.unknown"));
        }
    }

    /** There is no such call, or no interface at all. */
    void nothingHere(HttpServletRequest request, HttpServletResponse response, Exception why) throws IOException {
        problems.write(response, HttpStatus.NOT_FOUND, wording.say("web.sender.nothing"));
    }
}
