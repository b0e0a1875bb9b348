package vn.annhi.reporting.issue;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.UnitId;
import vn.annhi.reporting.figure.Period;
import vn.annhi.wording.Wording;

/** Reported problems as they stand in a periodic report: report, direction, result. */
@Component
public class IssueTexts {

    private final Issues issues;
    private final OrganisationChart chart;
    private final Wording wording;
    private final DateTimeFormatter day;

    IssueTexts(Issues issues, OrganisationChart chart, Wording wording, Clock clock) {
        this.issues = issues;
        this.chart = chart;
        this.wording = wording;
        this.day = DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(clock.getZone());
    }

    /** One paragraph per problem; a word that there was none where there was none. */
    public String of(Collection<UnitId> units, Period period) {
        var found = issues.of(units.stream().map(UnitId::value).toList(), period.start(), period.cutOff());
        return found.isEmpty()
                ? wording.say("reporting.none")
                : found.stream().map(this::one).collect(Collectors.joining("\n"));
    }

    private String one(Issue issue) {
        return wording.say(
                "reporting.issue.line",
                issue.code().value(),
                day.format(issue.reportedAt()),
                chart.unit(issue.unit()).name(),
                issue.subject(),
                issue.direction().map(Issue.Direction::text).orElseGet(() -> wording.say("reporting.issue.open")),
                issue.result().map(Issue.Result::text).orElseGet(() -> wording.say("reporting.none")));
    }
}
