package vn.annhi.reporting;

import java.time.Instant;
import java.util.List;
import vn.annhi.organisation.UnitId;

/** Figures that a report asks of the officer and that another register has: a new draft begins with them. */
public interface KnownFigures {

    /** What is known of the unit from the beginning of a period to its cut-off; nothing where nothing is. */
    List<KnownFigure> of(UnitId unit, Instant from, Instant cutOff);
}
