package vn.annhi.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a request when it can be read in one way only. Encodings, matrix parameters, dots, double slashes are
 * read differently by the server, the web apps and their filters, so a path with any of them has no plain form; only
 * the colon in the id of a procedure may come encoded, as Tasklist sends it.
 */
final class PlainPath {

    private static final Pattern COLON = Pattern.compile("%3[Aa]");
    private static final Pattern PLAIN = Pattern.compile("(/(?!\\.+(/|$))[A-Za-z0-9._:-]+)*/?");

    private PlainPath() {}

    static Optional<String> of(HttpServletRequest request) {
        return of(request.getRequestURI().substring(request.getContextPath().length()));
    }

    static Optional<String> of(String raw) {
        return Optional.of(COLON.matcher(raw).replaceAll(":"))
                .filter(path -> PLAIN.matcher(path).matches());
    }
}
