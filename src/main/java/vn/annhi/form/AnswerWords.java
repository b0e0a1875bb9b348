package vn.annhi.form;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One answer as a person reads it: the words of an option, dates, times and numbers as written in Viet Nam. */
record AnswerWords(OptionSource options) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

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

    private String label(Field field, @Nullable Object code) {
        return field.options(options).stream()
                .filter(option -> option.value().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(String.valueOf(code));
    }
}
