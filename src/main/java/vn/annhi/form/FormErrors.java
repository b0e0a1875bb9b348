package vn.annhi.form;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A refused submission: every reason found, in the order of the form. */
public record FormErrors(List<FieldError> errors) implements FormAnswer {

    /** How many reasons a reader is given at once. */
    public static final int SHOWN = 20;

    public FormErrors {
        errors = List.copyOf(errors);
    }

    /** All reasons as one text in Vietnamese. */
    public String inVietnamese() {
        return message(Locale.forLanguageTag("vi"));
    }

    /** All reasons as one text; a very long list is cut and says so. */
    public String message(Locale locale) {
        String text =
                errors.stream().limit(SHOWN).map(error -> error.message(locale)).collect(Collectors.joining("; "));
        int left = errors.size() - SHOWN;
        return left > 0 ? text + "; " + FormMessages.text(locale, "more", left) : text;
    }
}
