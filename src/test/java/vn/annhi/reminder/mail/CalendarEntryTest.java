package vn.annhi.reminder.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.PropertyContainer;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.calendar.Term;
import vn.annhi.calendar.TermUnit;
import vn.annhi.obligation.DutyKey;
import vn.annhi.obligation.Obligation;
import vn.annhi.obligation.ObligationState;
import vn.annhi.obligation.StartEvent;
import vn.annhi.reminder.MailText;
import vn.annhi.reminder.ladder.Relation;

/** A duty in its reader's calendar: one entry, which changes and goes with the duty. */
class CalendarEntryTest {

    private static final Instant NINE = Instant.parse("2027-03-01T02:00:00Z");
    private static final Instant DUE = Instant.parse("2027-03-08T16:59:59Z");
    private static final Clock CLOCK = Clock.fixed(NINE, StatutoryClock.ZONE);

    private final Post post = new Post(new JavaMailSenderImpl(), "an-nhi@phongtho.example", CLOCK);
    private final CalendarEntries entries = new CalendarEntries(post, CLOCK);

    @Test
    void aDutyIsTheLastHalfHourBeforeItIsDue() throws Exception {
        var entry = entry(Topic.OPENED, 1);
        var calendar = parsed(entry);
        var event = (VEvent) calendar.getComponents(Component.VEVENT).get(0);

        assertThat(entry.method()).isEqualTo("PUBLISH");
        assertThat(text(calendar, "METHOD")).isEqualTo("PUBLISH");
        assertThat(text(event, "UID")).isEqualTo("duty-7@phongtho.example");
        assertThat(text(event, "DTSTART")).isEqualTo("20270308T162959Z");
        assertThat(text(event, "DTEND")).isEqualTo("20270308T165959Z");
        assertThat(text(event, "SUMMARY")).isEqualTo("Hạn: Lập kế hoạch; hỗ trợ, can thiệp (PT-2027-000001)");
        assertThat(text(event, "URL")).isEqualTo("https://annhi.example/viec/a-task");
        assertThat(Duration.between(DUE, NINE)).isNegative();
    }

    @Test
    void everyChangeGrowsTheSequenceAndTheEndCancelsTheSameEntry() throws Exception {
        var first = event(entry(Topic.OPENED, 1));
        var moved = event(entry(Topic.RESCHEDULED, 2));
        var ended = entry(Topic.ENDED, 2);

        assertThat(Integer.parseInt(text(first, "SEQUENCE"))).isLessThan(Integer.parseInt(text(moved, "SEQUENCE")));
        assertThat(Integer.parseInt(text(moved, "SEQUENCE")))
                .isLessThan(Integer.parseInt(text(event(ended), "SEQUENCE")));
        assertThat(text(moved, "UID")).isEqualTo(text(first, "UID")).isEqualTo(text(event(ended), "UID"));
        assertThat(ended.method()).isEqualTo("CANCEL");
        assertThat(text(parsed(ended), "METHOD")).isEqualTo("CANCEL");
        assertThat(text(event(ended), "STATUS")).isEqualTo("CANCELLED");
    }

    @Test
    void aReminderBringsNoEntry() {
        assertThat(entries.of(line(Topic.REMINDER, 1), "s", "t", "https://annhi.example"))
                .isEmpty();
    }

    @Test
    void anEntryTravelsAsAPartOfItsOwn() throws Exception {
        var letter = new Letter(
                "muongso.bvte@phongtho.example",
                "Việc mới",
                "Chữ thường",
                Optional.of("<p>Chữ thường</p>"),
                Optional.of("<1@phongtho.example>"),
                List.of(entry(Topic.OPENED, 1)));
        var mail = post.compose(letter);
        mail.saveChanges();
        var parts = (Multipart) mail.getContent();

        assertThat(mail.getContentType()).startsWith("multipart/mixed");
        assertThat(MailText.of(mail).plain()).isEqualTo("Chữ thường");
        assertThat(parts.getBodyPart(1).getContentType())
                .startsWith("text/calendar")
                .contains("method=PUBLISH", "charset=UTF-8");
        var sent = new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text(event(new CalendarEntry("PUBLISH", "a.ics", sent)), "SUMMARY"))
                .contains("Lập kế hoạch");
    }

    private CalendarEntry entry(Topic topic, int version) {
        return entries.of(
                        line(topic, version),
                        "Hạn: Lập kế hoạch; hỗ trợ, can thiệp (PT-2027-000001)",
                        "Điều 28\r\nATTENDEE:mailto:thief@other.example",
                        "https://annhi.example/viec/a-task")
                .orElseThrow();
    }

    private static Line line(Topic topic, int version) {
        var duty = new Obligation(
                7,
                new DutyKey("PT-2027-000001", "draft-plan", 1, ""),
                "Lập kế hoạch; hỗ trợ, can thiệp",
                "Điều 28",
                true,
                Optional.of(new Term(5, TermUnit.WORKING_DAYS)),
                StartEvent.RECEIVED,
                NINE,
                DUE,
                "xa-03589-2004.cpw",
                ObligationState.OPEN,
                Optional.empty());
        return new Line(topic, duty, duty.position(), DUE, version, Optional.of("a-task"), Relation.RESPONSIBLE);
    }

    private static VEvent event(CalendarEntry entry) throws Exception {
        var calendar = parsed(entry);
        assertThat(calendar.getComponents()).hasSize(1);
        var event = (VEvent) calendar.getComponents().get(0);
        assertThat(event.getProperty("ATTENDEE"))
                .as("no line of a text becomes a property")
                .isEmpty();
        return event;
    }

    private static Calendar parsed(CalendarEntry entry) throws Exception {
        return new CalendarBuilder().build(new StringReader(entry.text()));
    }

    private static String text(PropertyContainer container, String property) {
        return container.getProperty(property).orElseThrow().getValue();
    }
}
