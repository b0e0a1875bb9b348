package vn.annhi.dossier;

import java.util.Locale;

/** What a file of the dossier is about. */
public enum FileKind {
    /** A notice of abuse or risk, and what follows from it (D56 ch. III). */
    NOTICE,
    /** A child's alternative care (D56 ch. IV). */
    CARE;

    static FileKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
