package vn.annhi.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Dates and times must exist on the calendar and the clock; they stay the ISO text that the browser sends. */
final class DateRule {

    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
    private static final String TIME = "\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private DateRule() {}

    static Verdict check(Field.Rules rules, Object submitted) {
        String kind = rules.dateKind();
        return submitted instanceof String text && isReal(kind, text)
                ? Verdict.accept(text)
                : Verdict.refuse(kind + ".type");
    }

    private static boolean isReal(String kind, String text) {
        try {
            return switch (kind) {
                case "date" -> Pattern.matches(DATE, text) && isPlausible(LocalDate.parse(text));
                case "time" -> Pattern.matches(TIME, text) && DateTimeFormatter.ISO_TIME.parse(text) != null;
                default ->
                    Pattern.matches(DATE + "T" + TIME, text)
                            && isPlausible(LocalDate.from(DateTimeFormatter.ISO_DATE_TIME.parse(text)));
            };
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isPlausible(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }
}
