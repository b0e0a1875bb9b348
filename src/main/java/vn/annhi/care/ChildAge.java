package vn.annhi.care;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import vn.annhi.dossier.Child;

/** The child's age in completed years, as far as it is known. */
final class ChildAge {

    /** From this age on a person is no child any more (Law on Children art. 1). */
    static final int ADULT = 16;

    /** From this age on a child is asked before anybody takes care of it (Law on Children art. 60.3). */
    static final int ASKED_FROM = 7;

    private ChildAge() {}

    /** On that day, by birth date or else by estimate; negative when born later. */
    static Optional<Integer> of(Child child, LocalDate day) {
        return child.birthDate()
                .map(birth ->
                        birth.isAfter(day) ? -1 : Period.between(birth, day).getYears())
                .or(child::estimatedAge);
    }
}
