package vn.annhi.dossier.content;

import java.util.Optional;

/**
 * What follows the end of a picture. Phones append a second picture, a short film or a block of their own (Samsung's
 * ends in SEFT); padding is harmless; anything else makes it two files in one.
 */
final class PictureEnd implements ContentCheck {

    @Override
    public Optional<String> objection(Content content) {
        var jpeg = content.has("\u00ff\u00d8", 0);
        var end = jpeg ? Jpeg.end(content) : Png.end(content);
        if (end.isEmpty()) {
            return Optional.of(UNSOUND);
        }
        var rest = end.getAsInt();
        var harmless = isPadding(content, rest) || jpeg && isOfAPhone(content, rest);
        return harmless ? Optional.empty() : Optional.of(APPENDED);
    }

    private static boolean isOfAPhone(Content content, int rest) {
        return content.has("\u00ff\u00d8\u00ff", rest)
                || content.has("ftyp", rest + 4)
                || content.has("SEFT", content.size() - 4);
    }

    private static boolean isPadding(Content content, int rest) {
        var at = rest;
        while (at < content.size() && content.unsigned(at) == 0) {
            at++;
        }
        return at == content.size();
    }
}
