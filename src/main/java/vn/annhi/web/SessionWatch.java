package vn.annhi.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions that were left alone or signed out elsewhere. The web apps ask for new tasks by themselves all day, so
 * only what a person does counts as use: pages, our own writing calls, the sign of life that the pages send while
 * somebody types or clicks.
 */
@Component
class SessionWatch extends OncePerRequestFilter {

    private static final String CALLS = "/camunda/api/";

    private final SignInSessions sessions;
    private final Duration permitted;
    private final LongSupplier ticker;

    SessionWatch(SignInSessions sessions, @Value("${annhi.session.idle}") Duration permitted, LongSupplier ticker) {
        this.sessions = sessions;
        this.permitted = permitted;
        this.ticker = ticker;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var session = request.getSession(false);
        var time = of(session);
        if (time.isPresent()) {
            var now = ticker.getAsLong();
            if (isOver(time.get(), now)) {
                sessions.end(time.get().id());
                session.invalidate();
            } else if (isUse(request)) {
                time.get().used(now);
            }
        }
        chain.doFilter(request, response);
    }

    /** What is left before the session ends by itself; nothing when nobody is signed in. */
    Optional<Duration> left(HttpServletRequest request) {
        return of(request.getSession(false)).map(time -> time.left(permitted, ticker.getAsLong()));
    }

    private boolean isOver(SessionTime time, long now) {
        var left = time.left(permitted, now);
        return left.isNegative() || left.isZero() || (time.isCheckDue(now) && !sessions.goesOn(time.id()));
    }

    private static Optional<SessionTime> of(@Nullable HttpSession session) {
        return Optional.ofNullable(session)
                .map(each -> each.getAttribute(SessionTime.KEY))
                .map(SessionTime.class::cast);
    }

    private static boolean isUse(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith(CALLS)
                || (path.startsWith(CALLS + "an-nhi/") && !request.getMethod().equals("GET"));
    }
}
