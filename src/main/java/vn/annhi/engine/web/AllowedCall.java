package vn.annhi.engine.web;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.annhi.datafile.DataRow;

/** One line of the list. */
record AllowedCall(Set<String> methods, Pattern path, Audience audience) {

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "OPTIONS");
    private static final Pattern TEMPLATE =
            Pattern.compile("(/([A-Za-z-]+|\\*|\\([A-Za-z-]+(\\|[A-Za-z-]+)*\\)))+(/|/\\*\\*)?");

    static AllowedCall of(DataRow row) {
        row.text("why");
        return new AllowedCall(
                row.as("method", AllowedCall::methods),
                row.as("path", AllowedCall::path),
                row.as("audience", Audience::of));
    }

    boolean covers(String method, String plainPath) {
        return methods.contains(method) && path.matcher(plainPath).matches();
    }

    private static Set<String> methods(String text) {
        var methods = Stream.of(text.split("\\|")).collect(Collectors.toUnmodifiableSet());
        if (!METHODS.containsAll(methods)) {
            throw new IllegalArgumentException("methods are " + METHODS);
        }
        return methods;
    }

    private static Pattern path(String text) {
        if (!TEMPLATE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a path of names, *, ** and (a|b)");
        }
        return Pattern.compile(text.replace("/**", "/.+").replace("/*", "/[^/]+"));
    }
}
