package vn.annhi.wording;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds the words for a key in the bundles; Vietnamese unless a locale is asked for. */
@Component
public class Wording {

    /** The product's language. */
    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final MessageSource messages;

    public Wording(MessageSource messages) {
        this.messages = messages;
    }

    /** The Vietnamese text; an unknown key is a programming error and throws. */
    public String say(String key, Object... arguments) {
        return say(VIETNAMESE, key, arguments);
    }

    /** The text in that language; Vietnamese where the language has no bundle. */
    public String say(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
