package vn.annhi.directive;

import java.time.LocalDate;
import java.util.Optional;
import vn.annhi.organisation.UnitId;

/** What An Nhi knows already of a duty of the calendar; implemented by the module that keeps the records. */
public interface DutyFacts {

    /** The facts of that unit on that day, in Vietnamese and without a name; nothing when the duty is not about them. */
    Optional<String> of(String duty, UnitId unit, LocalDate day);
}
