package vn.annhi.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import vn.annhi.organisation.UnitId;

/**
 * What one unit has to do by one day.
 *
 * @param letter the letter that asks for it; nothing for a duty of the calendar
 * @param duty the line of {@code calendar-duties.csv}; nothing for a task of a letter
 * @param opening the day on which the calendar opened it
 * @param checker the office that checks the result; nothing where nobody stands above
 * @param directive which of the eight directives it belongs to
 * @param guidance what is to be done, in the words of the letter
 * @param dueOn the last day on which a result is in time
 * @param sentAt when the unit first reported a result
 */
public record DirectiveTask(
        DirectiveCode code,
        Optional<DirectiveCode> letter,
        Optional<String> duty,
        Optional<LocalDate> opening,
        UnitId unit,
        Optional<UnitId> checker,
        int directive,
        String title,
        String guidance,
        String citation,
        Instant givenAt,
        LocalDate dueOn,
        State state,
        Optional<Instant> sentAt,
        Optional<Instant> doneAt,
        int returns) {

    /** How far it is. */
    public enum State {
        PLANNED,
        OPEN,
        CHECKING,
        RETURNED,
        DONE;

        /** As the database and keys of texts say it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }
}
