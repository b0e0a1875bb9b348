package vn.annhi.obligation;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import vn.annhi.wording.Wording;

/** Says in Vietnamese why a duty is due when it is due: article, limit, start. */
@Component
public class DeadlineText {

    private final Wording wording;
    private final DateTimeFormatter moment;

    DeadlineText(Wording wording, Clock clock) {
        this.wording = wording;
        this.moment = DateTimeFormatter.ofPattern("HH:mm EEEE dd/MM/yyyy", Wording.VIETNAMESE)
                .withZone(clock.getZone());
    }

    /** The limit in words, e.g. "05 ngày làm việc". */
    String term(TimeLimit limit) {
        return limit.term()
                .map(term -> wording.say("obligation.term." + term.unit().name(), term.amount()))
                .orElseGet(() -> wording.say("obligation.term.FIXED"));
    }

    /** One line for the officer: due instant, article, limit and start; a house default is named as such. */
    public String dueBecause(Obligation duty) {
        return wording.say(
                duty.statutory() ? "obligation.due.law" : "obligation.due.house",
                at(duty.due()),
                duty.citation(),
                duty.termText(),
                wording.say(duty.startEvent().messageKey()),
                at(duty.start()));
    }

    private String at(Instant instant) {
        return moment.format(instant);
    }
}
