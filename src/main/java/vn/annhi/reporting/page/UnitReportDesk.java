package vn.annhi.reporting.page;

import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.annhi.dossier.CaseCode;
import vn.annhi.intervention.CaseAccess;
import vn.annhi.intervention.CasePart;
import vn.annhi.organisation.Officers;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.paper.DocxPaperWriter;
import vn.annhi.paper.PdfPaperWriter;
import vn.annhi.reporting.ReportCode;
import vn.annhi.reporting.campaign.Campaign;
import vn.annhi.reporting.campaign.Campaigns;
import vn.annhi.reporting.campaign.UnitReport;
import vn.annhi.reporting.campaign.UnitReports;
import vn.annhi.reporting.export.ReportDocuments;
import vn.annhi.reporting.export.Target;
import vn.annhi.reporting.figure.CountedCases;
import vn.annhi.reporting.figure.FigureKey;
import vn.annhi.reporting.figure.FigureSheet;
import vn.annhi.reporting.indicator.Dimensions;
import vn.annhi.reporting.indicator.Indicator;
import vn.annhi.reporting.report.FigureWords;
import vn.annhi.reporting.report.ReportFields;
import vn.annhi.reporting.report.ReportFigures;
import vn.annhi.reporting.report.Snapshot;
import vn.annhi.reporting.report.SnapshotCheck;
import vn.annhi.reporting.report.Snapshots;
import vn.annhi.wording.Wording;

/** What the page of one report shows, for those who may see it. */
@Component
@Transactional
class UnitReportDesk {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ReportReaders readers;
    private final Campaigns campaigns;
    private final UnitReports reports;
    private final ReportFigures figures;
    private final Snapshots snapshots;
    private final SnapshotCheck check;
    private final CheckWords checkWords;
    private final CountedCases counted;
    private final Dimensions dimensions;
    private final CaseAccess access;
    private final ReportDocuments documents;
    private final DocxPaperWriter docx;
    private final PdfPaperWriter pdf;
    private final OrganisationChart chart;
    private final Officers officers;
    private final Wording wording;
    private final DateTimeFormatter moment;

    UnitReportDesk(
            ReportReaders readers,
            Campaigns campaigns,
            UnitReports reports,
            ReportFigures figures,
            Snapshots snapshots,
            SnapshotCheck check,
            CheckWords checkWords,
            CountedCases counted,
            Dimensions dimensions,
            CaseAccess access,
            ReportDocuments documents,
            DocxPaperWriter docx,
            PdfPaperWriter pdf,
            OrganisationChart chart,
            Officers officers,
            Wording wording,
            Clock clock) {
        this.readers = readers;
        this.campaigns = campaigns;
        this.reports = reports;
        this.figures = figures;
        this.snapshots = snapshots;
        this.check = check;
        this.checkWords = checkWords;
        this.counted = counted;
        this.dimensions = dimensions;
        this.access = access;
        this.documents = documents;
        this.docx = docx;
        this.pdf = pdf;
        this.chart = chart;
        this.officers = officers;
        this.wording = wording;
        this.moment = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(clock.getZone());
    }

    /** A figure that can be followed to its cases. */
    record Figure(String name, String unit, String value, String note, boolean counted, String link) {}

    record Section(String title, List<Figure> figures) {}

    private record Found(UnitReport report, Campaign campaign) {}

    Map<String, Object> report(String account, ReportCode code, boolean withCheck) {
        var found = found(account, code);
        var signed = snapshots.latest(code);
        var sheet = signed.map(Snapshot::figures).orElseGet(() -> figures.counted(found.report(), found.campaign()));
        var model = new HashMap<String, Object>();
        model.put("code", code.value());
        model.put("campaign", found.campaign().code().value());
        model.put("follows", readers.follows(account, found.campaign()));
        model.put("name", found.campaign().name());
        model.put("unit", chart.unit(found.report().unit()).name());
        model.put("period", period(found.campaign()));
        model.put("signed", signed.map(this::signed).orElse(""));
        model.put("sections", sections(found, sheet));
        if (withCheck) {
            signed.ifPresent(snapshot ->
                    model.put("checked", checkWords.lines(check.of(found.report(), found.campaign(), snapshot))));
        }
        return model;
    }

    private String signed(Snapshot snapshot) {
        return wording.say(
                "reporting.page.signed",
                officers.name(snapshot.frozenBy()),
                moment.format(snapshot.frozenAt()),
                snapshot.number(),
                snapshot.version(),
                snapshot.list(),
                snapshot.hash());
    }

    private static String period(Campaign campaign) {
        return DAY.format(campaign.period().from()) + " – "
                + DAY.format(campaign.period().until().minusDays(1));
    }

    private List<Section> sections(Found found, FigureSheet sheet) {
        var indicators = figures.indicators(found.report(), found.campaign());
        return IntStream.rangeClosed(1, ReportFields.SECTIONS)
                .mapToObj(number -> new Section(
                        wording.say("reporting.section." + number),
                        indicators.stream()
                                .filter(each -> each.section() == number)
                                .flatMap(each -> figures(found.report().code(), each, sheet).stream())
                                .toList()))
                .filter(section -> !section.figures().isEmpty())
                .toList();
    }

    private List<Figure> figures(ReportCode code, Indicator indicator, FigureSheet sheet) {
        var lines = new ArrayList<Figure>();
        lines.add(new Figure(
                indicator.code() + " " + indicator.name(),
                indicator.unit(),
                FigureWords.number(sheet.total(indicator.code())),
                indicator.explanation(),
                indicator.kind().isCounted(),
                link(code, FigureKey.total(indicator.code()))));
        for (var id : indicator.dimensions()) {
            for (var member : dimensions.of(id).members()) {
                var key = new FigureKey(indicator.code(), id, member.id());
                sheet.find(key)
                        .filter(value -> value.signum() != 0)
                        .ifPresent(value -> lines.add(new Figure(
                                "– " + dimensions.of(id).label() + ": " + member.label(),
                                "",
                                FigureWords.number(value),
                                "",
                                indicator.kind().isCounted(),
                                link(code, key))));
            }
        }
        return lines;
    }

    private static String link(ReportCode code, FigureKey key) {
        return CampaignPage.PATH + "/" + code + "/ho-so?chi-tieu=" + key.indicator() + "&chieu=" + key.dimension()
                + "&gia-tri=" + key.member();
    }

    /** The cases behind one figure: the codes of those that the reader may see, and how many there are in all. */
    Map<String, Object> cases(String account, ReportCode code, String indicatorCode, String dimension, String member) {
        var found = found(account, code);
        var indicator = figures.indicators(found.report(), found.campaign()).stream()
                .filter(each -> each.code().equals(indicatorCode) && each.kind().isCounted())
                .findFirst()
                .filter(each -> dimension.isEmpty()
                        || each.dimensions().contains(dimension)
                                && dimensions.of(dimension).has(member))
                .orElseThrow(UnitReportDesk::unknown);
        var cases = snapshots
                .latest(code)
                .map(snapshots::cases)
                .orElseGet(() -> figures.cases(found.report(), found.campaign()))
                .stream()
                .filter(each -> counted.counts(each, indicator, dimension, member))
                .toList();
        var readable = cases.stream()
                .filter(each -> access.mayRead(account, new CaseCode(each.caseCode()), CasePart.STATUS))
                .map(each -> Map.of("code", each.caseCode(), "at", moment.format(each.at())))
                .toList();
        return Map.of(
                "code",
                code.value(),
                "unit",
                chart.unit(found.report().unit()).name(),
                "name",
                indicator.code() + " " + indicator.name(),
                "breakdown",
                dimension.isEmpty()
                        ? ""
                        : dimensions.of(dimension).label() + ": "
                                + dimensions.of(dimension).label(member),
                "all",
                cases.size(),
                "cases",
                readable);
    }

    void docx(String account, ReportCode code, Target target) throws IOException {
        var found = found(account, code);
        docx.write(documents.of(found.report(), found.campaign()), target.begin());
    }

    void pdf(String account, ReportCode code, Target target) throws IOException {
        var found = found(account, code);
        pdf.write(documents.of(found.report(), found.campaign()), target.begin());
    }

    private Found found(String account, ReportCode code) {
        return reports.known(code)
                .map(report -> new Found(report, campaigns.find(report.campaign())))
                .filter(found -> readers.reads(account, found.report(), found.campaign()))
                .orElseThrow(UnitReportDesk::unknown);
    }

    private static RuntimeException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
