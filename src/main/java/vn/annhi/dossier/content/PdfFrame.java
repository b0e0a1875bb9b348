package vn.annhi.dossier.content;

import java.util.Optional;

/** A PDF that begins with something else, or whose end is missing or far from the end of the file. */
final class PdfFrame implements ContentCheck {

    private static final int NEAR = 1024;

    @Override
    public Optional<String> objection(Content content) {
        var end = content.text().lastIndexOf("%%EOF");
        var sound = content.has("%PDF-", 0) && end >= 0 && end >= content.size() - NEAR;
        return sound ? Optional.empty() : Optional.of("dossier.document.pdfFrame");
    }
}
