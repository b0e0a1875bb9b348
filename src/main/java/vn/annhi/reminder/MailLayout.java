package vn.annhi.reminder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** An HTML page with gaps such as {@code {{case}}}; whatever fills them is escaped. */
final class MailLayout {

    private static final Pattern GAP = Pattern.compile("\\{\\{(\\w+)}}");

    private final String page;

    MailLayout(String resource) {
        try {
            page = new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** Fills every gap; {@link IllegalArgumentException} names one without a text. */
    String fill(Map<String, String> texts) {
        return GAP.matcher(page).replaceAll(gap -> {
            var text = texts.get(gap.group(1));
            if (text == null) {
                throw new IllegalArgumentException("no text for the gap " + gap.group());
            }
            return Matcher.quoteReplacement(HtmlUtils.htmlEscape(text, "UTF-8"));
        });
    }
}
