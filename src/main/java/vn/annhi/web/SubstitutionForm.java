package vn.annhi.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.SubstitutionDesk.Absence;
import vn.annhi.organisation.SubstitutionOrder;

/** What a person typed on the page of substitutions, kept as typed. */
record SubstitutionForm(
        @Nullable String absence,
        @Nullable String substitute,
        @Nullable String firstDay,
        @Nullable String lastDay,
        @Nullable String paper,
        @Nullable String reason) {

    static final SubstitutionForm EMPTY = new SubstitutionForm(null, null, null, null, null, null);

    /** How the list of absences names one: {@code xa-03589-2004.chair/muongso.chutich}. */
    static String value(Absence absence) {
        return absence.position() + "/" + absence.officer();
    }

    SubstitutionOrder order() {
        var chosen = typed(absence);
        var slash = chosen.indexOf('/');
        return new SubstitutionOrder(
                position(chosen.substring(0, Math.max(slash, 0))),
                chosen.substring(slash + 1),
                typed(substitute),
                day(firstDay),
                day(lastDay),
                typed(paper),
                typed(reason));
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static Optional<PositionId> position(String text) {
        try {
            return Optional.of(PositionId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return Optional.of(LocalDate.parse(typed(text)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
