package vn.annhi.register;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import vn.annhi.organisation.UnitId;

/**
 * A child in the register.
 *
 * @param unit the commune that keeps it
 * @param leftReason why the child is no longer in the register
 * @param mergedInto the record into which this one went
 * @param version counts the changes, from 1
 */
public record ChildRecord(
        ChildCode code,
        UnitId unit,
        Particulars particulars,
        State state,
        Optional<String> leftReason,
        Optional<ChildCode> mergedInto,
        int version,
        Instant changedAt) {

    /** Whether it counts. */
    public enum State {
        ACTIVE,
        LEFT,
        MERGED;

        /** As the database and keys of texts say it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Key of its name in the message bundle. */
        public String messageKey() {
            return "register.state." + id();
        }

        static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }
}
