package vn.annhi.dossier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that was done with the sheets of an official paper.
 *
 * @param recipient to whom it was handed; empty otherwise
 * @param signedCopy the scanned signed copy, of a signing only
 */
public record PaperEvent(Kind kind, String recipient, Optional<UUID> signedCopy, Author author) {

    /** What was done. */
    public enum Kind {
        PRINTED,
        SIGNED,
        HANDED_OVER;

        /** Its name in the table and in keys of texts. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String id) {
            return Arrays.stream(values())
                    .filter(kind -> kind.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no event of a paper: " + id));
        }
    }
}
