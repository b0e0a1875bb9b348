package vn.annhi.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An officer stands in for an absent one in a position, from the first day to the end of the last.
 *
 * @param absent who holds the position and is away
 * @param paper the number of the paper that assigns the substitute
 * @param ended who ended it before its last day, and when
 */
public record Substitution(
        long id,
        PositionId position,
        String absent,
        String substitute,
        LocalDate firstDay,
        LocalDate lastDay,
        String paper,
        Optional<String> reason,
        String recordedBy,
        Instant recordedAt,
        Optional<EarlyEnd> ended) {

    /** The end before the last day, at once. */
    public record EarlyEnd(String by, Instant at) {}

    /** Whether the substitute may act on that day, which is today or still to come. */
    public boolean isInForceOn(LocalDate day) {
        return ended.isEmpty() && !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** Whether nothing will come of it any more. */
    public boolean isOverOn(LocalDate day) {
        return ended.isPresent() || day.isAfter(lastDay);
    }
}
