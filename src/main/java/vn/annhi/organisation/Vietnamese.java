package vn.annhi.organisation;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/** How Vietnamese text is ordered and searched. */
public final class Vietnamese {

    /** Dictionary order: D before Đ, U before Ư, tones last. */
    public static final Comparator<String> ORDER = Collator.getInstance(Locale.forLanguageTag("vi"))::compare;

    private Vietnamese() {}

    /** What is left without tones, marks and capitals: "Đào San" and "dao  san" become the same. */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
