package vn.annhi.dossier.content;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PDF that runs programs, brings other files along, or cannot be looked into. Names are searched everywhere, and in
 * every compressed stream, because an object stream can hide them.
 */
final class PdfActions implements ContentCheck {

    private static final Pattern ACTIVE =
            Pattern.compile("/(JavaScript|Launch|EmbeddedFiles?|RichMedia|ImportData)(?![A-Za-z0-9])");
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt(?![A-Za-z0-9])");
    /** A name may spell any of its characters as #xx. */
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");

    @Override
    public Optional<String> objection(Content content) {
        var text = unescaped(content.text());
        if (ENCRYPTED.matcher(text).find()) {
            return Optional.of("dossier.document.pdfEncrypted");
        }
        if (ACTIVE.matcher(text).find()) {
            return Optional.of("dossier.document.pdfActive");
        }
        var streams = new PdfStreams(content);
        while (streams.next()) {
            if (streams.isOpaque()) {
                return Optional.of(UNSOUND);
            }
            if (ACTIVE.matcher(unescaped(new String(streams.inflated(), StandardCharsets.ISO_8859_1)))
                    .find()) {
                return Optional.of("dossier.document.pdfActive");
            }
        }
        return Optional.empty();
    }

    static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(hex -> {
            var letter = String.valueOf((char) Integer.parseInt(hex.group(1), 16));
            return Matcher.quoteReplacement(letter);
        });
    }
}
