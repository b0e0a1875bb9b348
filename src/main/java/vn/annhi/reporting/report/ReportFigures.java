package vn.annhi.reporting.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.reporting.campaign.Campaign;
import vn.annhi.reporting.campaign.UnitReport;
import vn.annhi.reporting.figure.CountedCases;
import vn.annhi.reporting.figure.Counting;
import vn.annhi.reporting.figure.FigureEvents;
import vn.annhi.reporting.figure.FigureKey;
import vn.annhi.reporting.figure.FigureSheet;
import vn.annhi.reporting.figure.Reporters;
import vn.annhi.reporting.indicator.Dimensions;
import vn.annhi.reporting.indicator.Indicator;
import vn.annhi.reporting.indicator.IndicatorKind;
import vn.annhi.reporting.indicator.IndicatorLists;

/** The figures of one unit's report: counted from cases, typed by the officer, computed from both. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReportFigures {

    private final FigureEvents events;
    private final Counting counting;
    private final CountedCases cases;
    private final IndicatorLists lists;
    private final Dimensions dimensions;
    private final OrganisationChart chart;
    private final Clock clock;

    ReportFigures(
            FigureEvents events,
            Counting counting,
            CountedCases cases,
            IndicatorLists lists,
            Dimensions dimensions,
            OrganisationChart chart,
            Clock clock) {
        this.events = events;
        this.counting = counting;
        this.cases = cases;
        this.lists = lists;
        this.dimensions = dimensions;
        this.chart = chart;
        this.clock = clock;
    }

    /** What the unit reports, in the order of the campaign's list. */
    public List<Indicator> indicators(UnitReport report, Campaign campaign) {
        return lists.find(campaign.list()).reportedBy(report.sort());
    }

    /** What is counted from cases now, late records included. */
    public FigureSheet counted(UnitReport report, Campaign campaign) {
        events.refresh();
        var indicators = indicators(report, campaign);
        var sheet = FigureSheet.counted(indicators, counting.of(indicators, units(report), campaign.period()));
        sheet.rate(indicators);
        return sheet;
    }

    /** The same with what the officer typed. */
    public FigureSheet whole(UnitReport report, Campaign campaign, Map<String, Object> typed) {
        var indicators = indicators(report, campaign);
        var sheet = counted(report, campaign);
        for (var indicator : indicators) {
            if (indicator.kind() == IndicatorKind.INPUT) {
                number(typed, indicator.field("", ""))
                        .ifPresent(value -> sheet.put(FigureKey.total(indicator.code()), value));
                for (var dimension : indicator.dimensions()) {
                    for (var member : dimensions.of(dimension).members()) {
                        number(typed, indicator.field(dimension, member.id()))
                                .ifPresent(value ->
                                        sheet.put(new FigureKey(indicator.code(), dimension, member.id()), value));
                    }
                }
            }
        }
        sheet.rate(indicators);
        return sheet;
    }

    /** The cases behind what is counted now. */
    public List<CountedCases.Case> cases(UnitReport report, Campaign campaign) {
        events.refresh();
        return cases.of(indicators(report, campaign), units(report), campaign.period());
    }

    private Reporters units(UnitReport report) {
        return Reporters.of(List.of(report.unit()), chart, LocalDate.now(clock));
    }

    static Optional<BigDecimal> number(Map<String, Object> typed, String key) {
        return typed.get(key) instanceof Number number
                ? Optional.of(new BigDecimal(number.toString()))
                : Optional.empty();
    }
}
