package vn.annhi.form;

import java.util.stream.Collectors;

/** Makes text harmless for form-js, which reads texts as a template, then as Markdown, then as HTML. */
final class PlainText {

    private PlainText() {}

    /** Every character but letters, digits, marks and space becomes an HTML entity; lines stay lines. */
    static String forMarkdown(String text) {
        return text.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .map(PlainText::escaped)
                .collect(Collectors.joining("\n"));
    }

    /** Labels are templates but not Markdown: braces and a leading equals sign must not start an expression. */
    static String forLabel(String text) {
        String plain = text.replace("{{", "{ {").strip();
        return plain.startsWith("=") ? "– " + plain : plain;
    }

    private static String escaped(String line) {
        StringBuilder escaped = new StringBuilder();
        line.codePoints().forEach(point -> {
            if (isPlain(point)) {
                escaped.appendCodePoint(point);
            } else if (!Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE) {
                escaped.append("&#").append(point).append(';');
            }
        });
        return escaped.toString();
    }

    private static boolean isPlain(int point) {
        return point == ' '
                || Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK;
    }
}
