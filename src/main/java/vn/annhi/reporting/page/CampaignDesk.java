package vn.annhi.reporting.page;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.UnitId;
import vn.annhi.paper.DocxPaperWriter;
import vn.annhi.paper.PdfPaperWriter;
import vn.annhi.reporting.ReportCode;
import vn.annhi.reporting.campaign.Campaign;
import vn.annhi.reporting.campaign.CampaignOpening;
import vn.annhi.reporting.campaign.Campaigns;
import vn.annhi.reporting.campaign.UnitReports;
import vn.annhi.reporting.consolidation.CampaignStanding;
import vn.annhi.reporting.consolidation.Outliers;
import vn.annhi.reporting.consolidation.StandingWords;
import vn.annhi.reporting.consolidation.Totals;
import vn.annhi.reporting.consolidation.UnitLine;
import vn.annhi.reporting.export.FigureWorkbook;
import vn.annhi.reporting.export.ReportDocuments;
import vn.annhi.reporting.export.Target;
import vn.annhi.reporting.indicator.IndicatorLists;
import vn.annhi.reporting.report.FigureWords;
import vn.annhi.reporting.report.ReportFields;
import vn.annhi.reporting.report.Snapshot;
import vn.annhi.reporting.report.Snapshots;
import vn.annhi.wording.Wording;

/** What the pages of campaigns show, for those who may see it. */
@Component
@Transactional
class CampaignDesk {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ReportReaders readers;
    private final Campaigns campaigns;
    private final CampaignOpening opening;
    private final UnitReports reports;
    private final CampaignStanding standing;
    private final StandingWords standingWords;
    private final Totals totals;
    private final Snapshots snapshots;
    private final IndicatorLists lists;
    private final FigureWords words;
    private final ReportDocuments documents;
    private final FigureWorkbook workbook;
    private final DocxPaperWriter docx;
    private final PdfPaperWriter pdf;
    private final OrganisationChart chart;
    private final Wording wording;

    CampaignDesk(
            ReportReaders readers,
            Campaigns campaigns,
            CampaignOpening opening,
            UnitReports reports,
            CampaignStanding standing,
            StandingWords standingWords,
            Totals totals,
            Snapshots snapshots,
            IndicatorLists lists,
            FigureWords words,
            ReportDocuments documents,
            FigureWorkbook workbook,
            DocxPaperWriter docx,
            PdfPaperWriter pdf,
            OrganisationChart chart,
            Wording wording) {
        this.readers = readers;
        this.campaigns = campaigns;
        this.opening = opening;
        this.reports = reports;
        this.standing = standing;
        this.standingWords = standingWords;
        this.totals = totals;
        this.snapshots = snapshots;
        this.lists = lists;
        this.words = words;
        this.documents = documents;
        this.workbook = workbook;
        this.docx = docx;
        this.pdf = pdf;
        this.chart = chart;
        this.wording = wording;
    }

    /** A campaign in the reader's list. */
    record Line(String code, String name, String due, String state, boolean follows, List<Own> own) {}

    /** The reader's own report in it. */
    record Own(String code, String unit) {}

    /** A campaign that the reader may open. */
    record Openable(String calendar, int year, String authority, String name, String due) {}

    /** A unit on the map. */
    record Tile(String code, String unit, String standing, String words, String late) {}

    /** A day of the burn-down. */
    record Day(String day, int missing) {}

    /** A section of figures. */
    record Section(String title, List<Map<String, String>> rows) {}

    Map<String, Object> list(String account) {
        var units = readers.units(account);
        var may = readers.opens(account);
        return Map.of(
                "campaigns",
                campaigns.concerning(units.stream().map(UnitId::value).toList()).stream()
                        .map(campaign -> line(account, campaign))
                        .toList(),
                "openable",
                may.isEmpty()
                        ? List.of()
                        : opening.openable().stream()
                                .filter(each -> may.contains(each.authority().id()))
                                .map(each -> new Openable(
                                        each.entry().id(),
                                        each.year(),
                                        each.authority().id().value(),
                                        each.entry().name(each.year()),
                                        DAY.format(each.entry().due(each.year()))))
                                .toList());
    }

    private Line line(String account, Campaign campaign) {
        var units = readers.units(account);
        return new Line(
                campaign.code().value(),
                campaign.name(),
                DAY.format(campaign.dueBefore()),
                wording.say("reporting.state." + campaign.state()),
                readers.follows(account, campaign),
                reports.of(campaign.code()).stream()
                        .filter(report -> units.contains(report.unit()))
                        .map(report -> new Own(
                                report.code().value(), chart.unit(report.unit()).name()))
                        .toList());
    }

    /** The campaign's code, opened now or before; nothing when the reader may not open it. */
    Optional<ReportCode> open(String account, String calendar, int year, UnitId authority) {
        if (!readers.opens(account).contains(authority)) {
            return Optional.empty();
        }
        return opening.openByHand(calendar, year, authority, account)
                .or(() -> campaigns.find(calendar, year, authority).map(Campaign::code));
    }

    Map<String, Object> campaign(String account, ReportCode code) {
        var campaign = followed(account, code);
        var list = lists.find(campaign.list());
        var lines = standing.lines(campaign);
        var sheet = snapshots.latest(code).map(Snapshot::figures).orElseGet(() -> totals.of(campaign, list));
        return Map.of(
                "code", code.value(),
                "name", campaign.name(),
                "state", wording.say("reporting.state." + campaign.state()),
                "about",
                        wording.say(
                                "reporting.page.due",
                                DAY.format(campaign.period().from()),
                                DAY.format(campaign.period().until().minusDays(1)),
                                DAY.format(campaign.dueBefore().minusDays(1)),
                                DAY.format(campaign.dueBefore())),
                "tiles", lines.stream().map(this::tile).toList(),
                "counts", counts(lines),
                "days",
                        standing.burnDown(campaign).stream()
                                .map(day -> new Day(DAY.format(day.day()), day.missing()))
                                .toList(),
                "all", lines.size(),
                "sections",
                        IntStream.rangeClosed(1, ReportFields.SECTIONS)
                                .mapToObj(section -> new Section(
                                        wording.say("reporting.section." + section),
                                        words.rows(
                                                list.indicators().stream()
                                                        .filter(each -> each.section() == section)
                                                        .toList(),
                                                sheet,
                                                Optional.empty())))
                                .toList(),
                "outliers", standingWords.rows(Outliers.in(totals.perUnit(campaign)), code, list));
    }

    private Tile tile(UnitLine line) {
        return new Tile(
                line.report().code().value(),
                line.unit().name(),
                line.standing(),
                standingWords.standing(line),
                standingWords.late(line.lateBy()));
    }

    private List<Map<String, String>> counts(List<UnitLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(standingWords::standing, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(each -> Map.of("words", each.getKey(), "count", String.valueOf(each.getValue())))
                .toList();
    }

    void workbook(String account, ReportCode code, Target target) throws IOException {
        workbook.write(followed(account, code), target.begin());
    }

    void docx(String account, ReportCode code, Target target) throws IOException {
        docx.write(documents.of(followed(account, code)), target.begin());
    }

    void pdf(String account, ReportCode code, Target target) throws IOException {
        pdf.write(documents.of(followed(account, code)), target.begin());
    }

    private Campaign followed(String account, ReportCode code) {
        return campaigns
                .known(code)
                .filter(campaign -> readers.follows(account, campaign))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
