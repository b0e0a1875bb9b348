package vn.annhi.register.imports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.annhi.dossier.Author;
import vn.annhi.organisation.UnitId;

/**
 * A file that is being taken over.
 *
 * @param unit of whoever brought it
 * @param heads the first line of the file
 * @param columns for each of them the field of the register, or empty
 * @param total how many lines it has
 * @param done how many of them are taken over
 * @param trouble the line at which it stopped
 */
public record ChildImport(
        UUID id,
        String fileName,
        UnitId unit,
        Author author,
        List<String> heads,
        List<String> columns,
        int total,
        int done,
        int added,
        int changed,
        State state,
        Optional<Integer> trouble,
        Optional<Instant> finishedAt) {

    /** How far it is. */
    public enum State {
        MAPPING,
        CHECKED,
        RUNNING,
        STOPPED,
        DONE,
        DROPPED;

        /** As the database and keys of texts say it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Key of its name in the message bundle. */
        public String messageKey() {
            return "register.import.state." + id();
        }

        static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    /** How much of it is done, in whole per cent. */
    public int percent() {
        return total == 0 ? 100 : (int) (100L * done / total);
    }
}
