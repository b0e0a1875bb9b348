package vn.annhi.reporting.campaign;

import java.time.Instant;
import java.time.LocalDate;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.organisation.UnitId;
import vn.annhi.reporting.ReportCode;
import vn.annhi.reporting.figure.Period;

/**
 * One round of reports.
 *
 * @param authority the committee to which it is owed
 * @param receiver its office that checks and consolidates
 * @param dueBefore the first day that is too late
 * @param list the indicator list by which it is reported
 * @param state open, consolidating, signing, signed or sent
 */
public record Campaign(
        ReportCode code,
        String calendar,
        int year,
        UnitId authority,
        UnitId receiver,
        String name,
        String citation,
        String template,
        Period period,
        LocalDate dueBefore,
        String list,
        Instant openedAt,
        String state) {

    /** The last instant in time: the end of the day before. */
    public Instant due() {
        return dueBefore
                .minusDays(1)
                .atTime(StatutoryClock.END_OF_DAY)
                .atZone(StatutoryClock.ZONE)
                .toInstant();
    }
}
