package vn.annhi.reporting.consolidation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.reporting.ReportCode;
import vn.annhi.reporting.campaign.UnitReport;
import vn.annhi.reporting.campaign.UnitReports;
import vn.annhi.reporting.indicator.Indicator;
import vn.annhi.reporting.indicator.IndicatorList;
import vn.annhi.reporting.report.FigureWords;
import vn.annhi.wording.Wording;

/** How units stand and which figures stand out, as officers read it. */
@Component
public class StandingWords {

    private final UnitReports reports;
    private final OrganisationChart chart;
    private final Wording wording;
    private final DateTimeFormatter moment;

    StandingWords(UnitReports reports, OrganisationChart chart, Wording wording, Clock clock) {
        this.reports = reports;
        this.chart = chart;
        this.wording = wording;
        this.moment = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(clock.getZone());
    }

    /** A line of the table of units. */
    public Map<String, String> row(UnitLine line) {
        return Map.of(
                "unit", line.unit().name(),
                "standing", standing(line),
                "sent", line.report().sentAt().map(moment::format).orElse("–"),
                "late", late(line.lateBy()),
                "complete", line.report().sentAt().isPresent() ? line.complete() + " %" : "–");
    }

    /** What the unit's report is at. */
    public String standing(UnitLine line) {
        return wording.say("reporting.standing." + line.standing());
    }

    /** "trễ 2 ngày 3 giờ", or nothing. */
    public String late(Optional<Duration> late) {
        return late.map(by -> wording.say("reporting.late", by.toDays(), by.toHoursPart()))
                .orElse("");
    }

    /** The table of figures that stand out. */
    public List<Map<String, String>> rows(List<Outliers.Outlier> outliers, ReportCode campaign, IndicatorList list) {
        var units = reports.of(campaign).stream()
                .collect(Collectors.toMap(
                        UnitReport::code, report -> chart.unit(report.unit()).name()));
        return outliers.stream()
                .map(each -> Map.of(
                        "unit", units.getOrDefault(each.report(), ""),
                        "name", list.find(each.indicator()).map(Indicator::name).orElse(each.indicator()),
                        "value", FigureWords.number(each.value()),
                        "usual", FigureWords.number(BigDecimal.valueOf(each.median()))))
                .toList();
    }
}
