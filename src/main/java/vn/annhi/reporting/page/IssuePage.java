package vn.annhi.reporting.page;

import java.security.Principal;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.UnitId;
import vn.annhi.reporting.issue.Issue;
import vn.annhi.reporting.issue.Issues;
import vn.annhi.web.OwnPage;
import vn.annhi.wording.Wording;

/** The problems that the reader's units reported, are to answer, or that units below reported. */
@OwnPage
@RequestMapping("/van-de-phat-sinh")
class IssuePage {

    private final IssueDesk desk;

    IssuePage(IssueDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(Principal reader, Model page) {
        page.addAttribute("issues", desk.list(reader.getName()));
        return "issues";
    }

    /** A problem as the page shows it. */
    record Line(
            String code,
            String at,
            String unit,
            String section,
            String subject,
            String content,
            String secrecy,
            String direction,
            String result) {}

    /** Reads the problems. */
    @Component
    static class IssueDesk {

        private static final int MOST = 200;

        private final ReportReaders readers;
        private final Issues issues;
        private final OrganisationChart chart;
        private final Wording wording;
        private final DateTimeFormatter moment;

        IssueDesk(ReportReaders readers, Issues issues, OrganisationChart chart, Wording wording, Clock clock) {
            this.readers = readers;
            this.issues = issues;
            this.chart = chart;
            this.wording = wording;
            this.moment = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(clock.getZone());
        }

        @Transactional(readOnly = true)
        List<Line> list(String account) {
            return issues
                    .readableBy(
                            readers.units(account).stream().map(UnitId::value).toList(),
                            readers.following(account).stream()
                                    .map(UnitId::value)
                                    .toList(),
                            MOST)
                    .stream()
                    .map(this::line)
                    .toList();
        }

        private Line line(Issue issue) {
            return new Line(
                    issue.code().value(),
                    moment.format(issue.reportedAt()),
                    chart.unit(issue.unit()).name(),
                    wording.say("reporting.section." + issue.directive()),
                    issue.subject(),
                    issue.content() + "\n" + issue.proposal(),
                    wording.say("reporting.confidentiality." + issue.confidentiality()) + ". " + issue.distribution(),
                    issue.direction().map(Issue.Direction::text).orElse(""),
                    issue.result().map(Issue.Result::text).orElse(""));
        }
    }
}
