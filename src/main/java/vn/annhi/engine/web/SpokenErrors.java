package vn.annhi.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Says in Vietnamese why a call of the web apps fails, unless English is chosen. The log gets status, call and the
 * engine's name and number of the error; its text could quote what a person typed.
 */
final class SpokenErrors extends OncePerRequestFilter {

    /** Set by the web apps' language switch. */
    static final String LANGUAGE = "an-nhi-language";

    private static final Logger LOG = LoggerFactory.getLogger(SpokenErrors.class);
    private static final Pattern NUMBER = Pattern.compile("ENGINE-[A-Z0-9-]*\\d+");
    /** Files are the same in every language; our own calls speak for themselves and may be large. */
    private static final Pattern UNTOUCHED = Pattern.compile(".*/static/.*|" + AllowedPaths.API + "/an-nhi/.*");

    private final ErrorWords words;

    SpokenErrors(ErrorWords words) {
        this.words = words;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return UNTOUCHED.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var answer = new HeldAnswer(response);
        chain.doFilter(request, answer);
        if (answer.isError()) {
            var message = answer.message();
            LOG.info(
                    "{} {}: {} {} {}",
                    request.getMethod(),
                    PlainPath.of(request).orElse("an odd path"),
                    answer.getStatus(),
                    answer.kind(),
                    number(message));
            answer.setStatus(ErrorWords.status(answer.getStatus(), answer.kind(), message));
            if (!isEnglish(request)) {
                answer.say(words.vietnamese(answer.getStatus(), message));
            } else if (!ErrorWords.reason(message).equals(message)) {
                answer.say(ErrorWords.reason(message));
            }
        }
        answer.release();
    }

    private static boolean isEnglish(HttpServletRequest request) {
        var chosen = WebUtils.getCookie(request, LANGUAGE);
        return chosen != null && chosen.getValue().equals("en");
    }

    private static String number(String message) {
        return NUMBER.matcher(message)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElse("");
    }
}
