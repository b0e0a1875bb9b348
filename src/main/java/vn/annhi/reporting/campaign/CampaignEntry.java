package vn.annhi.reporting.campaign;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;
import vn.annhi.organisation.UnitKind;
import vn.annhi.reporting.figure.Period;

/**
 * A line of {@code data/reporting/campaigns.csv}; the columns are explained there.
 *
 * @param authority the kind of committee to which the report is owed
 * @param scope the kinds of unit that report
 */
public record CampaignEntry(
        String id,
        String name,
        UnitKind authority,
        Set<UnitKind> scope,
        MonthDay periodFrom,
        MonthDay periodUntil,
        MonthDay opensOn,
        MonthDay dueBefore,
        String template,
        String citation,
        LocalDate validFrom,
        Optional<LocalDate> validTo) {

    /** The days whose figures are reported in that year. */
    public Period period(int year) {
        return new Period(periodFrom.atYear(year), periodUntil.atYear(year));
    }

    /** The day on which it opens by itself. */
    public LocalDate opens(int year) {
        return opensOn.atYear(year);
    }

    /** The day before which it is due. */
    public LocalDate due(int year) {
        return dueBefore.atYear(year);
    }

    /** Whether it is asked for in that year: its opening day lies in its validity. */
    public boolean holdsIn(int year) {
        var day = opens(year);
        return !day.isBefore(validFrom) && validTo.filter(day::isAfter).isEmpty();
    }

    /** "Báo cáo năm về công tác trẻ em 2026". */
    public String name(int year) {
        return name + " " + year;
    }
}
