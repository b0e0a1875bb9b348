package vn.annhi.form;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of this module; Vietnamese unless another bundle exists for the locale. */
final class FormMessages {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private FormMessages() {}

    static String text(Locale locale, String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle("vn.annhi.form.form-messages", locale, NO_FALLBACK);
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    static String vietnamese(String key) {
        return text(Locale.forLanguageTag("vi"), key);
    }
}
