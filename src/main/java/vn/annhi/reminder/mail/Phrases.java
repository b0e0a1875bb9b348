package vn.annhi.reminder.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.annhi.calendar.TermUnit;
import vn.annhi.obligation.DeadlineText;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.wording.Wording;

/** The sentences of a letter, in the reader's language. */
@Component
class Phrases {

    private final Wording wording;
    private final DeadlineText deadlines;
    private final OrganisationChart chart;
    private final Clock clock;

    Phrases(Wording wording, DeadlineText deadlines, OrganisationChart chart, Clock clock) {
        this.wording = wording;
        this.deadlines = deadlines;
        this.chart = chart;
        this.clock = clock;
    }

    String say(Locale language, String key, Object... arguments) {
        return wording.say(language, key, arguments);
    }

    String standing(Standing standing, Locale language) {
        return say(language, "reminder.standing." + standing);
    }

    /** "[An Nhi] Quá hạn: PT-2026-000001 – Lập kế hoạch hỗ trợ, can thiệp – hạn 23:59 09/03/2026". */
    String subject(Line line, Standing standing, Locale language) {
        return say(
                language,
                "reminder.subject.single",
                standing(standing, language),
                line.duty().key().caseCode(),
                line.duty().label(),
                DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy")
                        .withZone(clock.getZone())
                        .format(line.due()));
    }

    String day(Instant instant) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy")
                .withZone(clock.getZone())
                .format(instant);
    }

    /** Why this reader: the position that owes the duty and how the reader stands to it. */
    String why(Line line, Locale language) {
        return say(language, "reminder.why." + line.relation(), title(line));
    }

    /** "Chủ tịch – UBND xã Mường So". */
    String title(Line line) {
        return chart.title(PositionId.parse(line.position()));
    }

    String dueBecause(Line line, Locale language) {
        return deadlines.dueBecause(line.duty(), language);
    }

    /** "còn 3 giờ", "quá 2 ngày"; in hours while the limit is counted in hours or the day is today. */
    String left(Line line, Instant now, Locale language) {
        var days = ChronoUnit.DAYS.between(Standing.day(now), Standing.lastDay(line.due()));
        var over = now.isAfter(line.due());
        var inHours =
                line.duty().term().filter(term -> term.unit() == TermUnit.HOURS).isPresent();
        var distance = Duration.between(now, line.due()).abs();
        if (!inHours && days != 0) {
            return say(language, over ? "reminder.over.days" : "reminder.left.days", Math.abs(days));
        }
        return distance.toHours() >= 1
                ? say(
                        language,
                        over ? "reminder.over.hours" : "reminder.left.hours",
                        distance.toHours(),
                        distance.toMinutesPart())
                : say(language, over ? "reminder.over.minutes" : "reminder.left.minutes", distance.toMinutes());
    }
}
