package vn.annhi.form;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One answer as a person reads it: the words of an option, dates, times and numbers as written in Viet Nam. */
record AnswerWords(OptionSource options) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String BOX = "☐";
    private static final String LINE = "……………………………………";
    private static final int MOST_BOXES = 8;

    String of(Field field, Object value) {
        return switch (field.type().kind()) {
            case BOOLEAN -> FormMessages.vietnamese(value.equals(true) ? "yes" : "no");
            case DATE -> LocalDates.read(field.rules().dateKind(), value.toString());
            case CHOICE -> label(field, value);
            case CHOICES ->
                value instanceof List<?> codes
                        ? codes.stream().map(code -> label(field, code)).collect(Collectors.joining(", "))
                        : "";
            case NUMBER ->
                value instanceof Number number
                        ? NumberFormat.getInstance(VIETNAMESE).format(number)
                        : value.toString();
            default -> value.toString();
        };
    }

    /** Room for an answer by hand: boxes to tick, or a line where the choice is too long to print. */
    String blank(Field field) {
        if (field.type().kind() == FieldType.Kind.BOOLEAN) {
            return BOX;
        }
        var choices = field.options(options);
        return choices.isEmpty() || choices.size() > MOST_BOXES
                ? LINE
                : choices.stream().map(choice -> BOX + " " + choice.label()).collect(Collectors.joining("\n"));
    }

    private String label(Field field, @Nullable Object code) {
        return field.options(options).stream()
                .filter(option -> option.value().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(String.valueOf(code));
    }
}
