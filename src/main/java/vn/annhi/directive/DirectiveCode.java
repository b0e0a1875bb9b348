package vn.annhi.directive;

import java.util.regex.Pattern;

/** The number of a letter, {@code PT-CV-2026-000001} (công văn), or of a unit's task, {@code PT-NV-2026-000001} (nhiệm vụ). */
public record DirectiveCode(String value) {

    static final String LETTER = "CV";
    static final String TASK = "NV";

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2,4}-(CV|NV)-[0-9]{4}-[0-9]{6}");

    /** Refuses any other shape with {@link IllegalArgumentException}. */
    public DirectiveCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the code of a letter or a task");
        }
    }

    static boolean isLetter(String text) {
        return SHAPE.matcher(text).matches() && text.contains("-CV-");
    }

    static boolean isTask(String text) {
        return SHAPE.matcher(text).matches() && text.contains("-NV-");
    }

    @Override
    public String toString() {
        return value;
    }
}
