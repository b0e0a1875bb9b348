package vn.annhi.form;

import java.util.List;
import java.util.Locale;

/**
 * Why one field was refused. The path is for programs ({@code siblings[2].name}), the row is its number in a
 * repeating list, counted from 1, or 0 outside one. Never holds the refused value.
 */
public record FieldError(String path, String label, int row, String messageKey, List<Object> arguments) {

    public FieldError {
        arguments = List.copyOf(arguments);
    }

    /** One readable sentence, such as "Trường «Họ và tên trẻ em»: bắt buộc nhập". */
    public String message(Locale locale) {
        String reason = FormMessages.text(locale, messageKey, arguments.toArray());
        return row == 0
                ? FormMessages.text(locale, "field", label, reason)
                : FormMessages.text(locale, "field.row", label, row, reason);
    }
}
