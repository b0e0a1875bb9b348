package vn.annhi.reporting.consolidation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.annhi.organisation.OrganisationChart;
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

    /** A line of the table of figures that stand out. */
    public Map<String, String> row(Outliers.Outlier outlier, IndicatorList list) {
        return Map.of(
                "unit", chart.unit(reports.find(outlier.report()).unit()).name(),
                "name", list.find(outlier.indicator()).map(Indicator::name).orElse(outlier.indicator()),
                "value", FigureWords.number(outlier.value()),
                "usual", FigureWords.number(BigDecimal.valueOf(outlier.median())));
    }
}
