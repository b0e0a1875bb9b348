package vn.annhi.reporting.consolidation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.reporting.campaign.Campaign;
import vn.annhi.reporting.campaign.UnitReport;
import vn.annhi.reporting.campaign.UnitReports;
import vn.annhi.reporting.indicator.IndicatorKind;
import vn.annhi.reporting.indicator.IndicatorLists;

/** How far a campaign has come: unit by unit, and day by day. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CampaignStanding {

    private static final int WHOLE = 100;

    private final UnitReports reports;
    private final Totals totals;
    private final IndicatorLists lists;
    private final OrganisationChart chart;
    private final Clock clock;

    CampaignStanding(UnitReports reports, Totals totals, IndicatorLists lists, OrganisationChart chart, Clock clock) {
        this.reports = reports;
        this.totals = totals;
        this.lists = lists;
        this.chart = chart;
        this.clock = clock;
    }

    /** How many reports were still missing at the end of a day. */
    public record Day(LocalDate day, int missing) {}

    /** Every unit, in the order of their places. */
    @Transactional(readOnly = true)
    public List<UnitLine> lines(Campaign campaign) {
        var now = clock.instant();
        var sent = totals.perUnit(campaign);
        var list = lists.find(campaign.list());
        var lines = new ArrayList<UnitLine>();
        for (var report : reports.of(campaign.code())) {
            var expected = list.reportedBy(report.sort()).stream()
                    .filter(each -> each.kind() != IndicatorKind.RATE)
                    .map(each -> each.code())
                    .toList();
            var given = sent.getOrDefault(report.code(), java.util.Map.of());
            var complete = expected.stream().filter(given::containsKey).count();
            lines.add(new UnitLine(
                    report,
                    chart.unit(report.unit()),
                    report.standing(campaign.due(), now),
                    UnitLine.late(report, campaign.due(), now),
                    expected.isEmpty() ? WHOLE : (int) (complete * WHOLE / expected.size())));
        }
        lines.sort((one, other) -> OrganisationChart.BY_PLACE.compare(one.unit(), other.unit()));
        return lines;
    }

    /** The reports that were missing each day, from the opening to today or to the day after the last was sent. */
    @Transactional(readOnly = true)
    public List<Day> burnDown(Campaign campaign) {
        var all = reports.of(campaign.code());
        var zone = clock.getZone();
        var from = LocalDate.ofInstant(campaign.openedAt(), zone);
        var until = last(all, campaign, zone);
        return from.datesUntil(until.plusDays(1))
                .map(day -> new Day(
                        day, missing(all, day.plusDays(1).atStartOfDay(zone).toInstant())))
                .toList();
    }

    private LocalDate last(List<UnitReport> all, Campaign campaign, ZoneId zone) {
        var today = LocalDate.now(clock);
        if (all.stream().anyMatch(report -> report.sentAt().isEmpty())) {
            return today;
        }
        return all.stream()
                .flatMap(report -> report.sentAt().stream())
                .map(at -> LocalDate.ofInstant(at, zone))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.ofInstant(campaign.openedAt(), zone));
    }

    private static int missing(List<UnitReport> all, Instant at) {
        return (int) all.stream()
                .filter(report ->
                        report.sentAt().filter(sent -> sent.isBefore(at)).isEmpty())
                .count();
    }
}
