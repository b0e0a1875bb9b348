package vn.annhi.reporting.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.annhi.directive.ResultWords;
import vn.annhi.reporting.KnownFigures;
import vn.annhi.reporting.campaign.Campaign;
import vn.annhi.reporting.campaign.UnitReport;
import vn.annhi.reporting.campaign.UnitReports;
import vn.annhi.reporting.figure.Period;
import vn.annhi.reporting.indicator.IndicatorKind;
import vn.annhi.wording.Wording;

/** What a new draft begins with, for the officer to correct: results of tasks in their sections, figures of other registers. */
@Component
class DraftBeginnings {

    /** A narrative holds 8,000 characters: room for the officer's own words is left. */
    private static final int LONGEST = 6000;

    private final UnitReports reports;
    private final ReportFigures figures;
    private final ResultWords results;
    private final List<KnownFigures> known;
    private final Wording wording;

    DraftBeginnings(
            UnitReports reports,
            ReportFigures figures,
            ResultWords results,
            List<KnownFigures> known,
            Wording wording) {
        this.reports = reports;
        this.figures = figures;
        this.results = results;
        this.known = known;
        this.wording = wording;
    }

    Map<String, Object> of(UnitReport report, Campaign campaign) {
        var values = new HashMap<String, Object>();
        narratives(report, campaign).forEach((section, text) -> values.put("narrative" + section, fitting(text)));
        var inputs = figures.indicators(report, campaign).stream()
                .filter(indicator -> indicator.kind() == IndicatorKind.INPUT)
                .toList();
        var found = known.stream()
                .flatMap(each -> each
                        .of(
                                report.unit(),
                                campaign.period().start(),
                                campaign.period().cutOff())
                        .stream())
                .toList();
        for (var indicator : inputs) {
            found.stream()
                    .filter(figure -> figure.indicator().equals(indicator.code()))
                    .filter(figure -> figure.dimension().isEmpty()
                            || indicator.dimensions().contains(figure.dimension()))
                    .forEach(
                            figure -> values.put(indicator.field(figure.dimension(), figure.member()), figure.value()));
        }
        return values;
    }

    /** What was done between the last report's cut-off and this one's period is told in this one. */
    private Map<Integer, String> narratives(UnitReport report, Campaign campaign) {
        var start = campaign.period().from();
        var from =
                reports.reportedUntil(report, campaign).filter(start::isAfter).orElse(start);
        var period = new Period(from, campaign.period().until());
        return results.sections(List.of(report.unit()), period.start(), period.cutOff());
    }

    private String fitting(String text) {
        return text.length() <= LONGEST
                ? text
                : wording.say("reporting.report.more", text.substring(0, text.lastIndexOf('\n', LONGEST)));
    }
}
