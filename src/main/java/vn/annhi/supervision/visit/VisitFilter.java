package vn.annhi.supervision.visit;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which visits of a procedure's elements are looked at.
 *
 * @param from the first month in which an element was left; visits that last are seen as of now
 * @param to the last one
 */
public record VisitFilter(String process, Standing standing, YearMonth from, YearMonth to) {

    /** Whether the cases are still at the element. */
    public enum Standing {
        ALL,
        PRESENT,
        LEFT;

        /** The one of that name in addresses; empty for an unknown one. */
        public static Optional<Standing> read(String id) {
            return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
        }

        /** The name in addresses and keys of texts. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean withPresent() {
        return standing != Standing.LEFT;
    }

    boolean withLeft() {
        return standing != Standing.PRESENT;
    }
}
