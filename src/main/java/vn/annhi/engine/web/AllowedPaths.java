package vn.annhi.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets through to the engine's web calls only what {@link CallList} names; for the rest they do not exist. */
final class AllowedPaths extends OncePerRequestFilter {

    static final String API = "/camunda/api";

    private final CallList calls;

    AllowedPaths(CallList calls) {
        this.calls = calls;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var answer = PlainPath.of(request)
                .filter(path -> path.startsWith(API + "/"))
                .map(path -> calls.answer(request.getMethod(), path.substring(API.length()), Visitor.of(request)))
                .orElse(CallList.Answer.NOT_FOUND);
        switch (answer) {
            case OPEN ->
                chain.doFilter(BoundedRequest.of(request), keepable(request) ? response : new NotStored(response));
            case SIGN_IN_FIRST -> refuse(response, HttpServletResponse.SC_UNAUTHORIZED);
            case NOT_FOUND -> refuse(response, HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Scripts and styles of the web apps are the same for everybody. */
    private static boolean keepable(HttpServletRequest request) {
        return request.getRequestURI().contains("/static/");
    }

    private static void refuse(HttpServletResponse response, int status) {
        new NotStored(response).setStatus(status);
    }
}
