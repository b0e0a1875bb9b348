package vn.annhi.form;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text is kept as typed; lengths count characters (code points) without the space around it, as form-js does. */
final class TextRule {

    private static final int HOUSE_LIMIT = 4000;
    private static final Set<Integer> LAYOUT = Set.of((int) '\n', (int) '\r', (int) '\t');
    // The same expression as in form-js, so that both sides agree.
    private static final Pattern EMAIL =
            Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
                    + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()-]{6,18}[0-9]");

    private TextRule() {}

    static Verdict check(Field.Rules rules, Object submitted) {
        if (!(submitted instanceof String text)) {
            return Verdict.refuse("text.type");
        }
        int limit = limit(rules.maxLength());
        int length = length(text.strip());
        if (length > limit || length(text) > Math.max(limit, HOUSE_LIMIT)) {
            return Verdict.refuse("text.long", limit);
        }
        if (text.codePoints().anyMatch(TextRule::isForbidden)) {
            return Verdict.refuse("text.control");
        }
        Integer least = rules.minLength();
        if (least != null && length < least) {
            return Verdict.refuse("text.short", least);
        }
        Pattern pattern = rules.pattern();
        if (pattern != null && !pattern.matcher(text).find()) {
            return Verdict.refuse("text.pattern");
        }
        return switch (rules.format()) {
            case "email" -> EMAIL.matcher(text).matches() ? Verdict.accept(text) : Verdict.refuse("text.email");
            case "phone" -> PHONE.matcher(text).matches() ? Verdict.accept(text) : Verdict.refuse("text.phone");
            default -> Verdict.accept(text);
        };
    }

    private static int limit(@Nullable Integer maxLength) {
        return maxLength == null ? HOUSE_LIMIT : maxLength;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isForbidden(int codePoint) {
        boolean loneSurrogate = Character.getType(codePoint) == Character.SURROGATE;
        return loneSurrogate || Character.isISOControl(codePoint) && !LAYOUT.contains(codePoint);
    }
}
