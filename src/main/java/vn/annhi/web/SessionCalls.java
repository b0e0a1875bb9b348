package vn.annhi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much of the session is left, for the warning in the web apps; posting is a sign of life. */
@RestController
@RequestMapping("/camunda/api/an-nhi/session")
class SessionCalls {

    private final SessionWatch watch;

    SessionCalls(SessionWatch watch) {
        this.watch = watch;
    }

    /** Seconds until the session ends by itself; 0 when nobody is signed in. */
    @GetMapping
    Map<String, Long> left(HttpServletRequest request) {
        return Map.of("secondsLeft", watch.left(request).orElse(Duration.ZERO).toSeconds());
    }

    @PostMapping
    Map<String, Long> alive(HttpServletRequest request) {
        return left(request);
    }
}
