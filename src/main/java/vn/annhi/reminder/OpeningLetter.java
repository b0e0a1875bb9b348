package vn.annhi.reminder;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.annhi.obligation.DeadlineText;
import vn.annhi.obligation.Obligation;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.wording.Wording;

/** Writes "you have new work": case code, duty, limit and a link; nothing that any form says about a person. */
@Component
class OpeningLetter {

    private final Wording wording;
    private final DeadlineText deadlines;
    private final OrganisationChart chart;
    private final TaskLinks links;
    private final DateTimeFormatter moment;
    private final MailLayout layout = new MailLayout("mail/notice.html");

    OpeningLetter(Wording wording, DeadlineText deadlines, OrganisationChart chart, TaskLinks links, Clock clock) {
        this.wording = wording;
        this.deadlines = deadlines;
        this.chart = chart;
        this.links = links;
        this.moment = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(clock.getZone());
    }

    Letter write(Claim claim, Obligation duty, String address) {
        var code = duty.key().caseCode();
        var task = duty.label();
        var subject = wording.say("reminder.opened.subject", code, task, moment.format(duty.due()));
        var intro = wording.say("reminder.opened.intro");
        var due = deadlines.dueBecause(duty);
        var link = links.to(claim.taskId());
        var why = wording.say("reminder.opened.why", chart.title(PositionId.parse(duty.position())));
        var footer = wording.say("reminder.notice.footer");
        var text = wording.say("reminder.notice.text", intro, task, code, due, link, why, footer);
        var html = layout.fill(Map.of(
                "subject", subject,
                "intro", intro,
                "task", task,
                "case", wording.say("reminder.notice.case", code),
                "due", due,
                "link", link,
                "open", wording.say("reminder.notice.open"),
                "signIn", wording.say("reminder.notice.signIn"),
                "why", why,
                "footer", footer));
        return new Letter(address, subject, text, Optional.of(html), Optional.of(claim.messageId()));
    }
}
