package vn.annhi.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An office from its first day to its last.
 *
 * @param code the statistics office's code of its place; reused over time, never a key
 * @param name full Vietnamese name, "UBND xã Mường So"
 * @param place where it works, "xã Mường So"
 * @param validTo its last day, inclusive; empty while it stands
 * @param successors who answers for it after its last day
 * @param casePrefix begins the codes of cases and reports below it, "PT"
 */
public record Unit(
        UnitId id,
        String code,
        UnitKind kind,
        String name,
        String place,
        Optional<UnitId> parent,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        List<UnitId> successors,
        Optional<String> casePrefix) {

    private static final Pattern CASE_PREFIX = Pattern.compile("[A-Z]{2,4}");

    /** Refuses contradictions within the unit with {@link IllegalArgumentException}. */
    public Unit {
        successors = List.copyOf(successors);
        require(
                id.value().endsWith("-" + code + "-" + validFrom.getYear()),
                "id " + id + " must end in -" + code + "-" + validFrom.getYear() + " (code, year of valid_from)");
        require(
                validTo.isEmpty() || !validTo.get().isBefore(validFrom),
                "valid_to " + validTo.orElse(validFrom) + " is before valid_from " + validFrom);
        require(successors.isEmpty() || validTo.isPresent(), "has successors but no valid_to");
        require(
                casePrefix.isEmpty() || CASE_PREFIX.matcher(casePrefix.get()).matches(),
                "case_prefix must be two to four capital letters");
    }

    /** Whether the unit stands on that day. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(lastDay());
    }

    /** The name of the place without its rank: "Mường So". */
    public String placeName() {
        return place.replaceFirst("^(\\p{Ll}+ )+(?=\\p{Lu})", "");
    }

    LocalDate lastDay() {
        return validTo.orElse(LocalDate.MAX);
    }

    boolean overlaps(Unit other) {
        return !validFrom.isAfter(other.lastDay()) && !other.validFrom.isAfter(lastDay());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
