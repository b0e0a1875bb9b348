package vn.annhi.reporting.consolidation;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.annhi.procedure.Procedure;
import vn.annhi.procedure.ProcedureStep;
import vn.annhi.procedure.Refusal;
import vn.annhi.procedure.RefusedException;
import vn.annhi.reporting.ReportCode;
import vn.annhi.reporting.campaign.Campaign;
import vn.annhi.reporting.campaign.Campaigns;
import vn.annhi.reporting.indicator.IndicatorLists;
import vn.annhi.reporting.issue.IssueTexts;
import vn.annhi.reporting.report.ReportFields;
import vn.annhi.reporting.report.ReportPapers;
import vn.annhi.reporting.report.Snapshots;
import vn.annhi.wording.Wording;

/** The forms of a campaign: consolidated by the office, signed by its committee, sent up. */
@Component
class ConsolidationForms implements Procedure {

    static final String DRAFT = "tong-hop-bao-cao";
    static final String SIGNING = "ky-tong-hop";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Campaigns campaigns;
    private final CampaignStanding standing;
    private final Totals totals;
    private final IndicatorLists lists;
    private final ReportFields fields;
    private final ReportPapers papers;
    private final Snapshots snapshots;
    private final IssueTexts issues;
    private final StandingWords words;
    private final Wording wording;
    private final Clock clock;

    ConsolidationForms(
            Campaigns campaigns,
            CampaignStanding standing,
            Totals totals,
            IndicatorLists lists,
            ReportFields fields,
            ReportPapers papers,
            Snapshots snapshots,
            IssueTexts issues,
            StandingWords words,
            Wording wording,
            Clock clock) {
        this.campaigns = campaigns;
        this.standing = standing;
        this.totals = totals;
        this.lists = lists;
        this.fields = fields;
        this.papers = papers;
        this.snapshots = snapshots;
        this.issues = issues;
        this.words = words;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public boolean owns(String businessKey) {
        return ReportCode.isCampaign(businessKey);
    }

    @Override
    public String form(String businessKey, String formId, String json) {
        var campaign = campaigns.find(new ReportCode(businessKey));
        return fields.extend(json, lists.find(campaign.list()).indicators(), false);
    }

    @Override
    public Map<String, Object> tables(ProcedureStep step) {
        var campaign = campaigns.find(new ReportCode(step.businessKey()));
        var list = lists.find(campaign.list());
        var tables = new HashMap<>(fields.rows(list.indicators(), totals.of(campaign, list), Optional.empty(), false));
        tables.put("units", standing.lines(campaign).stream().map(words::row).toList());
        tables.put("outliers", words.rows(Outliers.in(totals.perUnit(campaign)), campaign.code(), list));
        return tables;
    }

    @Override
    public Map<String, Object> computed(ProcedureStep step) {
        var campaign = campaigns.find(new ReportCode(step.businessKey()));
        var values = new HashMap<String, Object>();
        var lines = standing.lines(campaign);
        var missing = missing(lines);
        values.put("campaignAbout", about(campaign));
        values.put("missing", missing.isEmpty() ? wording.say("reporting.none") : String.join("; ", missing));
        values.put(
                "issues", issues.of(lines.stream().map(line -> line.unit().id()).toList(), campaign.period()));
        papers.latest(campaign.code(), DRAFT).ifPresent(draft -> {
            for (int section = 1; section <= ReportFields.SECTIONS; section++) {
                values.put("narrativeRead" + section, draft.text("narrative" + section));
            }
            values.put("missingRead", draft.text("missingReason"));
            values.put(
                    "secrecyRead",
                    wording.say("reporting.confidentiality." + draft.text("confidentiality")) + ". "
                            + draft.text("distribution"));
        });
        papers.latest(campaign.code(), SIGNING)
                .filter(paper -> campaign.state().equals("consolidating"))
                .ifPresent(paper -> values.put("returned", paper.text("returnReason")));
        return values;
    }

    @Override
    public Map<String, Object> prefilled(ProcedureStep step) {
        return step.formId().equals(DRAFT)
                ? papers.latest(new ReportCode(step.businessKey()), DRAFT)
                        .map(ReportPapers.Paper::data)
                        .orElse(Map.of())
                : Map.of();
    }

    /** A consolidation names no child. */
    @Override
    public void shown(ProcedureStep step) {}

    @Override
    public Map<String, Object> accept(ProcedureStep step, Map<String, Object> answers) {
        var campaign = campaigns.hold(new ReportCode(step.businessKey()));
        switch (step.formId()) {
            case DRAFT -> takeDraft(campaign, step, answers);
            case SIGNING -> takeSigning(campaign, step, answers);
            default -> takeSending(campaign, step, answers);
        }
        return Map.of();
    }

    private void takeDraft(Campaign campaign, ProcedureStep step, Map<String, Object> answers) {
        expect(campaign, "campaignAbout", "open", "consolidating");
        if (!missing(standing.lines(campaign)).isEmpty()
                && !(answers.get("missingReason") instanceof String reason && !reason.isBlank())) {
            throw refused("missingReason", "reporting.campaign.reason");
        }
        papers.append(campaign.code(), DRAFT, step.author(), answers);
        campaigns.stands(campaign.code(), "signing");
    }

    private void takeSigning(Campaign campaign, ProcedureStep step, Map<String, Object> answers) {
        expect(campaign, "signing", "signing");
        var author = step.author();
        var draft = papers.latest(campaign.code(), DRAFT).orElseThrow();
        papers.append(campaign.code(), SIGNING, author, answers);
        if (!"signed".equals(answers.get("signing"))) {
            campaigns.stands(campaign.code(), "consolidating");
            return;
        }
        if (draft.author().officer().equals(author.officer())) {
            throw refused("signing", "reporting.report.ownDraft");
        }
        var list = lists.find(campaign.list());
        var parts = totals.parts(campaign);
        if (parts.isEmpty()) {
            throw refused("signing", "reporting.campaign.nothing");
        }
        var version = snapshots.freeze(
                new Snapshots.Frozen(
                        campaign.code(),
                        list.id(),
                        campaign.template(),
                        String.valueOf(answers.getOrDefault("documentNumber", "")),
                        totals.of(campaign, list)),
                List.of(),
                author);
        totals.keepParts(campaign.code(), version, parts);
        campaigns.stands(campaign.code(), "signed");
    }

    private void takeSending(Campaign campaign, ProcedureStep step, Map<String, Object> answers) {
        expect(campaign, "sentTo", "signed");
        papers.append(campaign.code(), step.formId(), step.author(), answers);
        campaigns.sent(campaign.code(), step.author().at());
    }

    private static void expect(Campaign campaign, String field, String... states) {
        if (!List.of(states).contains(campaign.state())) {
            throw refused(field, "reporting.report.moved");
        }
    }

    private static RefusedException refused(String field, String reason) {
        return new RefusedException(List.of(Refusal.of(field, reason)));
    }

    private static List<String> missing(List<UnitLine> lines) {
        return lines.stream()
                .filter(line -> !line.report().isSent())
                .map(line -> line.unit().name())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private String about(Campaign campaign) {
        var moment = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(clock.getZone());
        return wording.say(
                "reporting.campaign.about",
                campaign.name(),
                DAY.format(campaign.period().from()),
                DAY.format(campaign.period().until().minusDays(1)),
                moment.format(campaign.due()),
                DAY.format(campaign.dueBefore()));
    }
}
