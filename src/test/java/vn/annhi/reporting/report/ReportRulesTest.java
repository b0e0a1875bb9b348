package vn.annhi.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.UnitId;
import vn.annhi.procedure.Refusal;
import vn.annhi.reporting.ReportCode;
import vn.annhi.reporting.campaign.Campaign;
import vn.annhi.reporting.campaign.UnitReport;
import vn.annhi.reporting.figure.Period;
import vn.annhi.reporting.indicator.ShippedIndicators;

/** When a report cannot be sent at all. */
class ReportRulesTest {

    private static final OrganisationChart CHART = OrganisationChart.load("two-tier");

    private final ReportRules rules = new ReportRules(ShippedIndicators.dimensions(), CHART);

    @Test
    void aUnitThatEndedWithTheReformReportsNoLonger() {
        var ended = CHART.units().stream()
                .filter(unit -> unit.id().value().equals("xa-03589-2004"))
                .findFirst()
                .orElseThrow();

        assertThat(rules.sendable(report(ended.id()), half(2025), at("2025-06-30T23:59:59+07:00")))
                .isEmpty();
        assertThat(rules.sendable(report(ended.id()), half(2025), at("2025-07-01T00:00:00+07:00")))
                .containsExactly(Refusal.of("reportAbout", "reporting.report.unitEnded", ended.name()));
    }

    @Test
    void aReportWaitsForTheCutOff() {
        var unit = new UnitId("xa-03589-2004");

        assertThat(rules.sendable(report(unit), half(2025), at("2025-04-30T23:59:59+07:00")))
                .containsExactly(Refusal.of("reportAbout", "reporting.report.tooEarly", "01/05/2025"));
        assertThat(rules.sendable(report(unit), half(2025), at("2025-05-01T00:00:00+07:00")))
                .isEmpty();
    }

    private static Instant at(String text) {
        return java.time.OffsetDateTime.parse(text).toInstant();
    }

    private static UnitReport report(UnitId unit) {
        return new UnitReport(
                new ReportCode("PT-BC-2025-000001"),
                new ReportCode("PT-DB-2025-000001"),
                unit,
                "commune",
                "drafting",
                Optional.empty(),
                Optional.empty(),
                0);
    }

    private static Campaign half(int year) {
        return new Campaign(
                new ReportCode("PT-DB-2025-000001"),
                "half-year",
                year,
                new UnitId("huyen-109-2004"),
                new UnitId("ldtbxh-109-2004"),
                "Báo cáo",
                "Công văn",
                "1",
                new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 5, 1)),
                LocalDate.of(year, 5, 10),
                "AN-NHI-1",
                at("2025-04-20T08:00:00+07:00"),
                "open");
    }
}
