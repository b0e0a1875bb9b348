package vn.annhi.dossier.content;

import java.util.Optional;

/** A picture, recording or PDF whose end makes it an archive as well: two files in one. */
final class HiddenArchive implements ContentCheck {

    @Override
    public Optional<String> objection(Content content) {
        return ZipEnd.of(content).map(end -> APPENDED);
    }
}
