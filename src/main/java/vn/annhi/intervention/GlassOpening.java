package vn.annhi.intervention;

import java.time.Instant;
import java.util.Optional;
import vn.annhi.dossier.Author;

/**
 * That a supervisor opened a case that he or she may otherwise only follow.
 *
 * @param by who, in which position, since when
 * @param expires the instant from which on it is closed again
 */
public record GlassOpening(long id, Author by, String reason, Instant expires, Optional<Review> review) {

    /** What the head of the unit found afterwards. */
    public record Review(boolean justified, String words, Author by) {}
}
