package vn.annhi.reporting.issue;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Author;
import vn.annhi.organisation.OfficesAbove;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.procedure.Begun;
import vn.annhi.procedure.Procedure;
import vn.annhi.procedure.ProcedureStep;
import vn.annhi.procedure.Refusal;
import vn.annhi.procedure.RefusedException;
import vn.annhi.wording.Wording;

/** The three forms of a reported problem: report, direction, result. */
@Component
class IssueForms implements Procedure {

    private static final String REPORT = "bao-cao-phat-sinh";
    private static final String DIRECTION = "chi-dao-phat-sinh";

    private final Issues issues;
    private final OrganisationChart chart;
    private final OfficesAbove offices;
    private final Wording wording;
    private final DateTimeFormatter moment;

    IssueForms(Issues issues, OrganisationChart chart, OfficesAbove offices, Wording wording, Clock clock) {
        this.issues = issues;
        this.chart = chart;
        this.offices = offices;
        this.wording = wording;
        this.moment = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(clock.getZone());
    }

    @Override
    public boolean owns(String businessKey) {
        return IssueCode.isOne(businessKey);
    }

    @Override
    public boolean beginsWith(String formId) {
        return formId.equals(REPORT);
    }

    @Override
    public Begun begin(String formId, Map<String, Object> answers, Author author) {
        var unit = PositionId.parse(author.position()).unit();
        var above = offices.of(unit);
        var register = chart.casePrefix(unit);
        if (above.isEmpty() || register.isEmpty()) {
            throw new RefusedException(List.of(Refusal.of("issueProposal", "reporting.issue.nobodyAbove")));
        }
        var report = new Issues.Report(
                unit,
                above.get().id(),
                Integer.parseInt(text(answers, "directive")),
                text(answers, "issueSubject"),
                text(answers, "issueContent"),
                text(answers, "issueMeasures"),
                text(answers, "issueProposal"),
                text(answers, "confidentiality"),
                text(answers, "distribution"));
        var code = issues.open(register.get(), report, author);
        return new Begun(code.value(), Map.of("issueUnit", unit.value()));
    }

    @Override
    public Map<String, Object> computed(ProcedureStep step) {
        var issue = issues.find(new IssueCode(step.businessKey()));
        var values = new HashMap<String, Object>();
        values.put("issueAbout", about(issue));
        issue.direction().ifPresent(direction -> values.put("issueDirection", direction.text()));
        return values;
    }

    @Override
    public Map<String, Object> prefilled(ProcedureStep step) {
        return Map.of();
    }

    /** A report of an office is no case: it names no child, so who reads it is not written down. */
    @Override
    public void shown(ProcedureStep step) {}

    @Override
    public Map<String, Object> accept(ProcedureStep step, Map<String, Object> answers) {
        var code = new IssueCode(step.businessKey());
        if (step.formId().equals(DIRECTION)) {
            var needed = text(answers, "resultNeeded").equals("yes");
            issues.direct(code, text(answers, "direction"), needed, step.author());
        } else {
            issues.settle(code, text(answers, "issueResult"), step.author());
        }
        return Map.of();
    }

    private String about(Issue issue) {
        return wording.say(
                "reporting.issue.about",
                issue.subject(),
                chart.unit(issue.unit()).name(),
                moment.format(issue.reportedAt()),
                issue.content(),
                issue.measures().isEmpty() ? wording.say("reporting.none") : issue.measures(),
                issue.proposal(),
                wording.say("reporting.confidentiality." + issue.confidentiality()),
                issue.distribution());
    }

    private static String text(Map<String, Object> answers, String key) {
        return answers.get(key) instanceof String text ? text.strip() : "";
    }
}
