package vn.annhi.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.annhi.web.SignInSessions;

/** An account whose password an administrator sets, or that is removed, is signed out everywhere. */
final class NewPasswords extends OncePerRequestFilter {

    private static final Pattern ACCOUNT = Pattern.compile(
            AllowedPaths.API + "/engine/engine/" + Visitor.ENGINE + "/user/(?<account>[^/]+)(/credentials)?");

    private final SignInSessions sessions;

    NewPasswords(SignInSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        var path = ACCOUNT.matcher(request.getRequestURI());
        var changes = request.getMethod().equals("PUT") || request.getMethod().equals("DELETE");
        if (changes && path.matches() && response.getStatus() == HttpServletResponse.SC_NO_CONTENT) {
            sessions.endAll(path.group("account"));
        }
    }
}
