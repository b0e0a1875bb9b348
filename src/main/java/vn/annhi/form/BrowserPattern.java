package vn.annhi.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads a pattern as JavaScript's {@code new RegExp(pattern).test(text)} does: found anywhere unless it is anchored. */
final class BrowserPattern {

    private static final Pattern DIFFERENT_IN_JAVA =
            Pattern.compile("\\\\[pPQEAZzGhHRXaeN]|&&|\\(\\?(?![:=!])|[*+?}]\\+|\\[[^\\]\\\\]*\\[");
    private static final Pattern END = Pattern.compile("(\\\\.|\\[(?:\\\\.|[^\\]\\\\])*])|\\$");

    private BrowserPattern() {}

    static Pattern parse(String pattern) {
        if (DIFFERENT_IN_JAVA.matcher(pattern).find()) {
            throw new FormSchemaException("pattern means something else in the browser: " + pattern);
        }
        try {
            // Java's $ also matches before a final line break, JavaScript's does not.
            String java = END.matcher(pattern)
                    .replaceAll(match -> match.group(1) == null ? "\\\\z" : Matcher.quoteReplacement(match.group(1)));
            return Pattern.compile(java);
        } catch (PatternSyntaxException e) {
            throw new FormSchemaException("not a pattern: " + pattern, e);
        }
    }
}
