package vn.annhi.engine.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person typed to comment on a case, give a task to another or put it off; kept as typed. */
record CaseActForm(
        @Nullable String act,
        @Nullable String duty,
        @Nullable String colleague,
        @Nullable String day,
        @Nullable String reason) {

    static final CaseActForm EMPTY = new CaseActForm(null, null, null, null, null);

    CaseActForm as(String what) {
        return new CaseActForm(what, duty, colleague, day, reason);
    }

    /** The chosen duty; none of the ledger's numbers when nothing was chosen. */
    long dutyId() {
        return typed(duty).matches("[0-9]{1,18}") ? Long.parseLong(typed(duty)) : 0;
    }

    String chosenColleague() {
        return typed(colleague);
    }

    String why() {
        return typed(reason);
    }

    Optional<LocalDate> chosenDay() {
        try {
            return Optional.of(LocalDate.parse(typed(day)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
