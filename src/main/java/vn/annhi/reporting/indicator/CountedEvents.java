package vn.annhi.reporting.indicator;

import java.util.Set;

/** What can be counted of cases; the statement {@code figure-events.sql} finds them in the dossier. */
public final class CountedEvents {

    /** Happen at an instant: counted when it lies in the period. */
    public static final Set<String> FLOWS = Set.of(
            "received",
            "accepted",
            "dismissed",
            "abused",
            "special",
            "urgent",
            "urgent-in-time",
            "isolation",
            "isolation-extended",
            "court-requested",
            "crime-reported",
            "plan-drafted",
            "plan-drafted-in-time",
            "plan-approved",
            "plan-approved-in-time",
            "followed-up",
            "replanned",
            "stable",
            "assessed-from-7",
            "heard-from-7");

    /** Last from one instant to another: counted when they stand at the cut-off. */
    public static final Set<String> STANDINGS = Set.of("plan-running", "case-open");

    private CountedEvents() {}

    /** Those of the events that are of that kind, in order. */
    public static String[] among(Set<String> events, Set<String> kind) {
        return events.stream().filter(kind::contains).sorted().toArray(String[]::new);
    }

    static Set<String> of(IndicatorKind kind) {
        return switch (kind) {
            case COUNT -> FLOWS;
            case STOCK -> STANDINGS;
            case RATE, INPUT -> Set.of();
        };
    }
}
