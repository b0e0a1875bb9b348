package vn.annhi.reporting.report;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.reporting.campaign.Campaign;
import vn.annhi.reporting.campaign.UnitReport;
import vn.annhi.reporting.issue.IssueTexts;
import vn.annhi.wording.Wording;

/** What the forms of a report say of it: its period and due day, what came back, what was drafted. */
@Component
class ReportWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final IssueTexts issues;
    private final OrganisationChart chart;
    private final Wording wording;
    private final DateTimeFormatter moment;

    ReportWords(IssueTexts issues, OrganisationChart chart, Wording wording, Clock clock) {
        this.issues = issues;
        this.chart = chart;
        this.wording = wording;
        this.moment = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(clock.getZone());
    }

    /** Campaign, unit, period and due day in both readings. */
    String about(UnitReport report, Campaign campaign) {
        return wording.say(
                "reporting.report.about",
                campaign.name(),
                chart.unit(report.unit()).name(),
                DAY.format(campaign.period().from()),
                DAY.format(campaign.period().until().minusDays(1)),
                moment.format(campaign.due()),
                DAY.format(campaign.dueBefore()));
    }

    /** The problems that the unit reported in the period. */
    String issues(UnitReport report, Campaign campaign) {
        return issues.of(List.of(report.unit()), campaign.period());
    }

    /** The draft as its signer and checker read it. */
    Map<String, Object> read(ReportPapers.Paper draft) {
        var values = new HashMap<String, Object>();
        for (int section = 1; section <= ReportFields.SECTIONS; section++) {
            var explained = draft.text("explain" + section);
            values.put(
                    "narrativeRead" + section,
                    draft.text("narrative" + section) + (explained.isEmpty() ? "" : "\n" + explained));
        }
        values.put("secrecyRead", secrecy(draft));
        return values;
    }

    private String secrecy(ReportPapers.Paper draft) {
        return wording.say("reporting.confidentiality." + draft.text("confidentiality")) + ". "
                + draft.text("distribution");
    }

    /** Why it came back: the newest word of the head or of the office above, when it is not the draft's own. */
    Optional<String> whyReturned(UnitReport report, List<ReportPapers.Paper> papers) {
        return papers.isEmpty() || !List.of("drafting", "returned").contains(report.state())
                ? Optional.empty()
                : Optional.of(papers.get(papers.size() - 1))
                        .filter(paper -> !paper.formId().equals(ReportForms.DRAFT))
                        .map(paper -> paper.formId().equals(ReportForms.SIGNING)
                                ? paper.text("returnReason")
                                : String.join("\n", remarks(paper.data())));
    }

    /** The remarks of the office above, section by section. */
    List<String> remarks(Map<String, Object> answers) {
        return IntStream.rangeClosed(1, ReportFields.SECTIONS)
                .filter(section -> answers.get("comment" + section) instanceof String text && !text.isBlank())
                .mapToObj(section ->
                        wording.say("reporting.remark", section, answers.getOrDefault("comment" + section, "")))
                .toList();
    }
}
