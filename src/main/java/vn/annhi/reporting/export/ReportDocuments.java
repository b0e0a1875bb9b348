package vn.annhi.reporting.export;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.organisation.Officers;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.Unit;
import vn.annhi.organisation.UnitId;
import vn.annhi.paper.OfficialPaper;
import vn.annhi.reporting.campaign.Campaign;
import vn.annhi.reporting.campaign.UnitReport;
import vn.annhi.reporting.campaign.UnitReports;
import vn.annhi.reporting.consolidation.Totals;
import vn.annhi.reporting.figure.FigureSheet;
import vn.annhi.reporting.indicator.Indicator;
import vn.annhi.reporting.indicator.IndicatorLists;
import vn.annhi.reporting.issue.IssueTexts;
import vn.annhi.reporting.report.FigureWords;
import vn.annhi.reporting.report.ReportFields;
import vn.annhi.reporting.report.ReportFigures;
import vn.annhi.reporting.report.ReportPapers;
import vn.annhi.reporting.report.Snapshot;
import vn.annhi.reporting.report.Snapshots;
import vn.annhi.wording.Wording;

/** Puts the official document of a report together: what was signed, else a draft of what stands now. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReportDocuments {

    private static final String UNIT_DRAFT = "bao-cao-don-vi";
    private static final String CAMPAIGN_DRAFT = "tong-hop-bao-cao";

    private final UnitReports reports;
    private final ReportFigures figures;
    private final Totals totals;
    private final IndicatorLists lists;
    private final ReportPapers papers;
    private final Snapshots snapshots;
    private final IssueTexts issues;
    private final FigureWords words;
    private final OrganisationChart chart;
    private final Officers officers;
    private final Wording wording;
    private final Clock clock;

    ReportDocuments(
            UnitReports reports,
            ReportFigures figures,
            Totals totals,
            IndicatorLists lists,
            ReportPapers papers,
            Snapshots snapshots,
            IssueTexts issues,
            FigureWords words,
            OrganisationChart chart,
            Officers officers,
            Wording wording,
            Clock clock) {
        this.reports = reports;
        this.figures = figures;
        this.totals = totals;
        this.lists = lists;
        this.papers = papers;
        this.snapshots = snapshots;
        this.issues = issues;
        this.words = words;
        this.chart = chart;
        this.officers = officers;
        this.wording = wording;
        this.clock = clock;
    }

    /** The report of one unit. */
    public OfficialPaper of(UnitReport report, Campaign campaign) {
        var signed = snapshots.latest(report.code());
        var draft = papers.latest(report.code(), UNIT_DRAFT);
        var sheet = signed.map(Snapshot::figures)
                .orElseGet(() -> figures.whole(
                        report, campaign, draft.map(ReportPapers.Paper::data).orElse(Map.of())));
        var last = reports.before(report, campaign).flatMap(snapshots::latest).map(Snapshot::figures);
        return document(
                chart.unit(report.unit()),
                campaign,
                signed,
                draft,
                sections(figures.indicators(report, campaign), sheet, last, draft, List.of(report.unit()), campaign),
                List.of(
                        chart.unit(campaign.authority()).name(),
                        chart.unit(campaign.receiver()).name()));
    }

    /** The consolidated report of the committee. */
    public OfficialPaper of(Campaign campaign) {
        var list = lists.find(campaign.list());
        var signed = snapshots.latest(campaign.code());
        var draft = papers.latest(campaign.code(), CAMPAIGN_DRAFT);
        var units = reports.of(campaign.code()).stream().map(UnitReport::unit).toList();
        var sheet = signed.map(Snapshot::figures).orElseGet(() -> totals.of(campaign, list));
        var authority = chart.unit(campaign.authority());
        var above = authority.parent().map(chart::unit).map(Unit::name);
        return document(
                authority,
                campaign,
                signed,
                draft,
                sections(list.indicators(), sheet, Optional.empty(), draft, units, campaign),
                Stream.concat(
                                above.stream(),
                                Stream.of(chart.unit(campaign.receiver()).name()))
                        .toList());
    }

    private OfficialPaper document(
            Unit unit,
            Campaign campaign,
            Optional<Snapshot> signed,
            Optional<ReportPapers.Paper> draft,
            List<OfficialPaper.Section> sections,
            List<String> recipients) {
        var head = chart.head(unit.id());
        return new OfficialPaper(
                unit.parent().map(chart::unit).map(Unit::name),
                unit.name(),
                signed.map(Snapshot::number),
                unit.placeName(),
                signed.map(each -> LocalDate.ofInstant(each.frozenAt(), clock.getZone()))
                        .orElseGet(() -> LocalDate.now(clock)),
                wording.say("document.report"),
                campaign.name(),
                draft.map(this::secrecy).orElseGet(() -> secrecy(wording.say("reporting.none"))),
                sections,
                head.map(position -> position.role().title()).orElse(""),
                signed.map(each -> officers.name(each.frozenBy())),
                Stream.concat(recipients.stream(), Stream.of(wording.say("document.filed")))
                        .toList());
    }

    private String secrecy(ReportPapers.Paper draft) {
        return secrecy(wording.say("reporting.confidentiality." + draft.text("confidentiality")) + ". "
                + draft.text("distribution"));
    }

    private String secrecy(String level) {
        return wording.say("document.secrecy", level);
    }

    /** Indicator, unit, this period, last period; nothing without a line. */
    private Optional<OfficialPaper.Table> table(List<List<String>> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new OfficialPaper.Table(
                        List.of(
                                wording.say("reporting.figures.name"),
                                wording.say("document.unit"),
                                wording.say("reporting.figures.value"),
                                wording.say("reporting.figures.last")),
                        List.of(52, 16, 16, 16),
                        2,
                        lines));
    }

    private List<OfficialPaper.Section> sections(
            List<Indicator> indicators,
            FigureSheet sheet,
            Optional<FigureSheet> last,
            Optional<ReportPapers.Paper> draft,
            List<UnitId> units,
            Campaign campaign) {
        var sections = new ArrayList<>(IntStream.rangeClosed(1, ReportFields.SECTIONS)
                .mapToObj(number -> new OfficialPaper.Section(
                        wording.say("reporting.section." + number),
                        draft.map(paper -> paper.text("narrative" + number)).stream()
                                .filter(text -> !text.isEmpty())
                                .toList(),
                        table(words.lines(
                                indicators.stream()
                                        .filter(each -> each.section() == number)
                                        .toList(),
                                sheet,
                                last))))
                .toList());
        sections.add(new OfficialPaper.Section(
                wording.say("reporting.file.issues"), List.of(issues.of(units, campaign.period())), Optional.empty()));
        return sections;
    }
}
