package vn.annhi.reporting.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.procedure.Refusal;
import vn.annhi.reporting.campaign.Campaign;
import vn.annhi.reporting.campaign.UnitReport;
import vn.annhi.reporting.figure.FigureKey;
import vn.annhi.reporting.figure.FigureSheet;
import vn.annhi.reporting.indicator.Dimensions;
import vn.annhi.reporting.indicator.Indicator;
import vn.annhi.reporting.indicator.IndicatorKind;

/** What must hold between the figures of a report, and when one may be sent at all. */
@Component
class ReportRules {

    /** The head of the form, where what concerns the whole report is said. */
    private static final String HEAD = "reportAbout";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Dimensions dimensions;
    private final OrganisationChart chart;

    ReportRules(Dimensions dimensions, OrganisationChart chart) {
        this.dimensions = dimensions;
        this.chart = chart;
    }

    /** Why the unit cannot send the report now. */
    List<Refusal> sendable(UnitReport report, Campaign campaign, Instant now) {
        var refusals = new ArrayList<Refusal>();
        var unit = chart.unit(report.unit());
        var today = LocalDate.ofInstant(now, StatutoryClock.ZONE);
        if (!unit.validOn(today)) {
            refusals.add(Refusal.of(HEAD, "reporting.report.unitEnded", unit.name()));
        }
        if (now.isBefore(campaign.period().cutOff())) {
            refusals.add(Refusal.of(
                    HEAD,
                    "reporting.report.tooEarly",
                    DAY.format(campaign.period().until())));
        }
        return refusals;
    }

    /** Why the figures contradict themselves or need a reason. */
    List<Refusal> figures(
            List<Indicator> indicators, FigureSheet sheet, Optional<FigureSheet> last, Map<String, Object> typed) {
        var refusals = new ArrayList<Refusal>();
        for (var indicator : indicators) {
            if (indicator.kind() == IndicatorKind.INPUT) {
                sums(indicator, sheet, refusals);
                part(indicator, indicators, sheet, refusals);
                last.ifPresent(before -> change(indicator, sheet, before, typed, refusals));
            }
        }
        return refusals;
    }

    private void sums(Indicator indicator, FigureSheet sheet, List<Refusal> refusals) {
        var total = sheet.total(indicator.code()).orElse(BigDecimal.ZERO);
        for (var id : indicator.dimensions()) {
            var dimension = dimensions.of(id);
            var sum = BigDecimal.ZERO;
            for (var member : dimension.members()) {
                var value = sheet.find(new FigureKey(indicator.code(), id, member.id()))
                        .orElse(BigDecimal.ZERO);
                sum = sum.add(value);
                if (value.compareTo(total) > 0) {
                    refusals.add(Refusal.of(
                            indicator.field(id, member.id()),
                            "reporting.rule.part",
                            text(value),
                            indicator.name(),
                            text(total)));
                }
            }
            if (!dimension.many() && sum.compareTo(total) != 0) {
                refusals.add(Refusal.of(
                        indicator.field("", ""), "reporting.rule.sum", text(total), dimension.label(), text(sum)));
            }
        }
    }

    private static void part(
            Indicator indicator, List<Indicator> indicators, FigureSheet sheet, List<Refusal> refusals) {
        var value = sheet.total(indicator.code()).orElse(BigDecimal.ZERO);
        indicator
                .partOf()
                .flatMap(code -> indicators.stream()
                        .filter(each -> each.code().equals(code))
                        .findFirst())
                .ifPresent(whole -> {
                    var most = sheet.total(whole.code()).orElse(BigDecimal.ZERO);
                    if (value.compareTo(most) > 0) {
                        refusals.add(Refusal.of(
                                indicator.field("", ""), "reporting.rule.part", text(value), whole.name(), text(most)));
                    }
                });
    }

    private static void change(
            Indicator indicator,
            FigureSheet sheet,
            FigureSheet last,
            Map<String, Object> typed,
            List<Refusal> refusals) {
        var value = sheet.total(indicator.code()).orElse(BigDecimal.ZERO);
        var before = last.total(indicator.code());
        var reason = "explain" + indicator.section();
        if (before.isEmpty()
                || indicator.commentAbove().isEmpty()
                || typed.get(reason) instanceof String text && !text.isBlank()) {
            return;
        }
        var allowed = before.get()
                .multiply(BigDecimal.valueOf(indicator.commentAbove().get()));
        if (value.subtract(before.get()).abs().multiply(HUNDRED).compareTo(allowed) > 0) {
            refusals.add(Refusal.of(
                    reason,
                    "reporting.rule.change",
                    indicator.name(),
                    text(before.get()),
                    text(value),
                    indicator.commentAbove().get()));
        }
    }

    private static String text(BigDecimal value) {
        return FigureWords.number(value);
    }
}
