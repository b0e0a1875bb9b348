package vn.annhi.dossier.content;

import java.util.Optional;

/** One reason for which a file of a known type is not taken. */
interface ContentCheck {

    /** What follows the end of the file proper. */
    String APPENDED = "dossier.document.appended";

    /** Damaged, cut off, or inflating beyond measure. */
    String UNSOUND = "dossier.document.unsound";

    /** The message key of the objection, if there is one. */
    Optional<String> objection(Content content);
}
