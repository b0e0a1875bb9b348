package vn.annhi.supervision.overview;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which duties a number of the overview counted.
 *
 * @param lateness one band; all that belong to the kind when empty
 * @param from the first month of fulfilment, of finished duties only
 * @param to the last one
 */
public record DutyFilter(
        Kind kind,
        Optional<String> phase,
        Optional<Lateness> lateness,
        Optional<String> position,
        YearMonth from,
        YearMonth to) {

    /** What sort of duties. */
    public enum Kind {
        OPEN,
        LATE,
        SOON,
        ESCALATED,
        IN_TIME,
        FINISHED_LATE,
        FINISHED;

        /** The kind of that name in addresses; empty for an unknown one. */
        public static Optional<Kind> read(String id) {
            return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
        }

        /** The name in addresses and keys of texts. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether they are fulfilled. */
    public boolean isFinished() {
        return kind == Kind.IN_TIME || kind == Kind.FINISHED_LATE || kind == Kind.FINISHED;
    }

    /** The bands that open duties belong to, adjoining, the least late first. */
    List<Lateness> bands() {
        return lateness.map(List::of).orElseGet(() -> switch (kind) {
            case LATE, ESCALATED -> Lateness.late();
            case SOON -> List.of(Lateness.SOON);
            default -> List.of(Lateness.values());
        });
    }
}
