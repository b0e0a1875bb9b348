package vn.annhi.reminder.mail;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/**
 * Duties as calendar entries: the last half hour before the due instant, in UTC. One entry per duty, which grows a sequence
 * number with every change, so that calendars replace it instead of adding a second one.
 */
@Component
class CalendarEntries {

    private static final Duration LENGTH = Duration.ofMinutes(30);

    private final Post post;
    private final Clock clock;

    CalendarEntries(Post post, Clock clock) {
        this.post = post;
        this.clock = clock;
    }

    /** The entry that this notice brings or takes away; most notices bring none. */
    Optional<CalendarEntry> of(Line line, String summary, String text, String link) {
        return switch (line.topic()) {
            case OPENED, RESCHEDULED ->
                Optional.of(entry(line, summary, text, link, "PUBLISH", ImmutableStatus.VEVENT_CONFIRMED));
            case ENDED -> Optional.of(entry(line, summary, text, link, "CANCEL", ImmutableStatus.VEVENT_CANCELLED));
            case REMINDER -> Optional.empty();
        };
    }

    private CalendarEntry entry(Line line, String summary, String text, String link, String method, Status status) {
        var due = line.due();
        var event = new VEvent(false);
        event.add(new Uid("duty-" + line.duty().id() + "@" + post.domain()));
        event.add(new DtStamp(clock.instant()));
        event.add(new Sequence(line.version() * 2 + (method.equals("CANCEL") ? 1 : 0)));
        event.add(new DtStart<>(due.minus(LENGTH)));
        event.add(new DtEnd<>(due));
        event.add(new Summary(summary));
        event.add(new Description(text));
        event.add(new Url(URI.create(link)));
        event.add(status);
        event.add((Transp) ImmutableTransp.TRANSPARENT);
        var calendar = new Calendar();
        calendar.add(new ProdId("-//An Nhi//vi"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(method.equals("CANCEL") ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
        calendar.add(event);
        return new CalendarEntry(method, "han-" + line.duty().id() + ".ics", calendar.toString());
    }
}
