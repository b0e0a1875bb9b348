package vn.annhi.reporting.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.AttachmentPlace;
import vn.annhi.dossier.Author;
import vn.annhi.procedure.Procedure;
import vn.annhi.procedure.ProcedureStep;
import vn.annhi.procedure.Refusal;
import vn.annhi.procedure.RefusedException;
import vn.annhi.reporting.ReportCode;
import vn.annhi.reporting.campaign.Campaign;
import vn.annhi.reporting.campaign.Campaigns;
import vn.annhi.reporting.campaign.UnitReport;
import vn.annhi.reporting.campaign.UnitReports;
import vn.annhi.reporting.figure.FigureSheet;

/** The forms of a unit's report: drafted, signed by the head, checked by the office above, corrected if sent back. */
@Component
class ReportForms implements Procedure, AttachmentPlace {

    static final String DRAFT = "bao-cao-don-vi";
    static final String SIGNING = "ky-bao-cao";
    static final String CHECK = "kiem-tra-bao-cao";

    private static final String SIGNED = "signed";

    private final Campaigns campaigns;
    private final UnitReports reports;
    private final ReportPapers papers;
    private final ReportFigures figures;
    private final ReportFields fields;
    private final ReportRules rules;
    private final Snapshots snapshots;
    private final ReportWords words;
    private final DraftBeginnings beginnings;

    ReportForms(
            Campaigns campaigns,
            UnitReports reports,
            ReportPapers papers,
            ReportFigures figures,
            ReportFields fields,
            ReportRules rules,
            Snapshots snapshots,
            ReportWords words,
            DraftBeginnings beginnings) {
        this.campaigns = campaigns;
        this.reports = reports;
        this.papers = papers;
        this.figures = figures;
        this.fields = fields;
        this.rules = rules;
        this.snapshots = snapshots;
        this.words = words;
        this.beginnings = beginnings;
    }

    @Override
    public boolean owns(String businessKey) {
        return ReportCode.isReport(businessKey);
    }

    @Override
    public boolean keepsAttachments(String code) {
        return ReportCode.isReport(code) || ReportCode.isCampaign(code);
    }

    @Override
    public String form(String businessKey, String formId, String json) {
        var report = reports.find(new ReportCode(businessKey));
        var campaign = campaigns.find(report.campaign());
        return fields.extend(json, figures.indicators(report, campaign), formId.equals(DRAFT));
    }

    @Override
    public Map<String, Object> tables(ProcedureStep step) {
        var report = reports.find(new ReportCode(step.businessKey()));
        var campaign = campaigns.find(report.campaign());
        var sheet = step.formId().equals(CHECK)
                ? snapshots.latest(report.code()).orElseThrow().figures()
                : figures.whole(
                        report,
                        campaign,
                        draft(report).map(ReportPapers.Paper::data).orElse(Map.of()));
        return fields.rows(
                figures.indicators(report, campaign),
                sheet,
                last(report, campaign),
                step.formId().equals(DRAFT));
    }

    @Override
    public Map<String, Object> computed(ProcedureStep step) {
        var report = reports.find(new ReportCode(step.businessKey()));
        var campaign = campaigns.find(report.campaign());
        var values = new HashMap<String, Object>();
        values.put("reportAbout", words.about(report, campaign));
        values.put("issues", words.issues(report, campaign));
        words.whyReturned(report, papers.of(report.code())).ifPresent(text -> values.put("returned", text));
        draft(report).ifPresent(draft -> {
            values.putAll(words.read(draft));
        });
        return values;
    }

    @Override
    public Map<String, Object> prefilled(ProcedureStep step) {
        if (!step.formId().equals(DRAFT)) {
            return Map.of();
        }
        var report = reports.find(new ReportCode(step.businessKey()));
        return draft(report)
                .map(ReportPapers.Paper::data)
                .orElseGet(() -> beginnings.of(report, campaigns.find(report.campaign())));
    }

    /** A report names no child; who follows a figure to its cases is written down there. */
    @Override
    public void shown(ProcedureStep step) {}

    @Override
    public Map<String, Object> accept(ProcedureStep step, Map<String, Object> answers) {
        var report = reports.hold(new ReportCode(step.businessKey()));
        switch (step.formId()) {
            case DRAFT -> takeDraft(report, step, answers);
            case SIGNING -> takeSigning(report, step, answers);
            default -> takeCheck(report, step, answers);
        }
        return Map.of();
    }

    private void takeDraft(UnitReport report, ProcedureStep step, Map<String, Object> answers) {
        expect(report, "reportAbout", "drafting", "returned");
        var campaign = campaigns.find(report.campaign());
        refuse(rules.sendable(report, campaign, step.author().at()));
        var sheet = figures.whole(report, campaign, answers);
        refuse(rules.figures(figures.indicators(report, campaign), sheet, last(report, campaign), answers));
        papers.append(report.code(), DRAFT, step.author(), answers);
        reports.stands(report.code(), report.state().equals("returned") ? "resigning" : "signing");
    }

    private void takeSigning(UnitReport report, ProcedureStep step, Map<String, Object> answers) {
        expect(report, "signing", "signing", "resigning");
        var author = step.author();
        var draft = draft(report).orElseThrow();
        if (!SIGNED.equals(answers.get("signing"))) {
            papers.append(report.code(), SIGNING, author, answers);
            reports.stands(report.code(), report.state().equals("resigning") ? "returned" : "drafting");
            return;
        }
        if (isSame(draft.author(), author)) {
            throw new RefusedException(List.of(Refusal.of("signing", "reporting.report.ownDraft")));
        }
        var campaign = campaigns.find(report.campaign());
        refuse(rules.sendable(report, campaign, author.at()).stream()
                .map(each -> Refusal.of(
                        "signing", each.messageKey(), each.arguments().toArray()))
                .toList());
        var sheet = figures.whole(report, campaign, draft.data());
        papers.append(report.code(), SIGNING, author, answers);
        snapshots.freeze(
                new Snapshots.Frozen(report.code(), campaign.list(), campaign.template(), number(answers), sheet),
                figures.cases(report, campaign),
                author);
        reports.sent(report.code(), author.at());
    }

    private void takeCheck(UnitReport report, ProcedureStep step, Map<String, Object> answers) {
        expect(report, "checking", "checking");
        if (!"accepted".equals(answers.get("checking"))) {
            if (words.remarks(answers).isEmpty()) {
                throw new RefusedException(List.of(Refusal.of("checking", "reporting.report.noRemark")));
            }
            reports.returned(report.code());
        }
        papers.append(report.code(), CHECK, step.author(), answers);
    }

    /** Two officers may have the task open: whoever comes second is told, and nothing is signed twice. */
    private static void expect(UnitReport report, String field, String... states) {
        if (!List.of(states).contains(report.state())) {
            throw new RefusedException(List.of(Refusal.of(field, "reporting.report.moved")));
        }
    }

    private static void refuse(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
    }

    private static boolean isSame(Author drafter, Author signer) {
        return drafter.officer().equals(signer.officer());
    }

    private Optional<ReportPapers.Paper> draft(UnitReport report) {
        return papers.latest(report.code(), DRAFT);
    }

    private Optional<FigureSheet> last(UnitReport report, Campaign campaign) {
        return reports.before(report, campaign).flatMap(snapshots::latest).map(Snapshot::figures);
    }

    private static String number(Map<String, Object> answers) {
        return answers.get("documentNumber") instanceof String text ? text.strip() : "";
    }
}
