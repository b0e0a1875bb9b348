package vn.annhi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What officers read is Vietnamese; the product names and the language switch are not words. */
final class VietnameseOnly {

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|and|is|are|of|to|not|with|was|this|that|field|required|must|claim|complete|completed|save|saved"
                    + "|search|add|remove|select|due|created|follow|task|tasks|form|forms|history|diagram|description"
                    + "|loading|start|started|process|close|cancel|back|error|failed|submit|sign|user|password|group"
                    + "|comment|filter|sort|by|ago|days|hours|minutes)\\b",
            Pattern.CASE_INSENSITIVE);

    private VietnameseOnly() {}

    static void assertOn(TasklistPage page) {
        var english =
                page.text().lines().filter(line -> ENGLISH.matcher(line).find()).toList();
        assertThat(english).as("English on the screen").isEmpty();
    }
}
