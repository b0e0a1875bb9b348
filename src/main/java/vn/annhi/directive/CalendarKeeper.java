package vn.annhi.directive;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.annhi.organisation.Unit;

/** Opens the duties of the calendar that are worked on in one procedure; within the caller's transaction. */
public interface CalendarKeeper {

    /** The procedure, as the calendar's file names it. */
    String procedure();

    /** The units for which that opening has been made. */
    Collection<String> opened(CalendarDuty duty, LocalDate opens);

    /** Makes it for these units. */
    void open(CalendarDuty duty, CalendarDuty.Opening opening, List<Unit> units);
}
