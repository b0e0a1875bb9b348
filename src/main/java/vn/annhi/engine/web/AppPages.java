package vn.annhi.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The pages and files of the web apps: read only, start pages never stored, and no page that sets up a first
 * administrator (CVE-2026-77226).
 */
final class AppPages extends OncePerRequestFilter {

    static final String APPS = "/camunda/app";

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Pattern SET_UP = Pattern.compile(".*/setup(/.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern APP = Pattern.compile(APPS + "/(?<app>[a-z]+)/" + Visitor.ENGINE + "(/.*)?");
    private static final Pattern START_PAGE =
            Pattern.compile(APPS + "(/[a-z]+(/" + Visitor.ENGINE + ")?)?(/|/index\\.html)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = PlainPath.of(request)
                .filter(plain -> READING.contains(request.getMethod()))
                .filter(plain -> !SET_UP.matcher(plain).matches());
        if (path.isEmpty()) {
            new NotStored(response).setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (!mayOpen(path.get(), Visitor.of(request))) {
            new NotStored(response).sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (START_PAGE.matcher(path.get()).matches()) {
            StartPage.serve(request, new NotStored(response), chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whether the account may use the app of a start page; files of the apps are the same for everybody. */
    private static boolean mayOpen(String path, Visitor visitor) {
        var app = APP.matcher(path);
        return !app.matches() || visitor.mayOpen(app.group("app"));
    }
}
