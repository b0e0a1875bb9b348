package vn.annhi.obligation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.annhi.wording.Wording;

/** Says why a duty is due when it is due: article, limit, start. */
@Component
public class DeadlineText {

    private static final String MOMENT = "HH:mm EEEE dd/MM/yyyy";

    private final Wording wording;
    private final ZoneId zone;

    DeadlineText(Wording wording, Clock clock) {
        this.wording = wording;
        this.zone = clock.getZone();
    }

    /** One line for the officer: due instant, article, limit and start; a house default is named as such. */
    public String dueBecause(Obligation duty) {
        return dueBecause(duty, Wording.VIETNAMESE);
    }

    /** The same line in another language; the article is cited in Vietnamese legal style in all of them. */
    public String dueBecause(Obligation duty, Locale language) {
        if (duty.startEvent() == StartEvent.CAMPAIGN) {
            var tooLate = duty.due().plusSeconds(1);
            return wording.say(
                    language,
                    "obligation.due.campaign",
                    at(duty.due(), language),
                    at(tooLate, language),
                    duty.citation());
        }
        return wording.say(
                language,
                duty.statutory() ? "obligation.due.law" : "obligation.due.house",
                at(duty.due(), language),
                duty.citation(),
                term(duty, language),
                wording.say(language, duty.startEvent().messageKey()),
                at(duty.start(), language));
    }

    /** The limit in words, e.g. "05 ngày làm việc". */
    private String term(Obligation duty, Locale language) {
        return duty.term()
                .map(term ->
                        wording.say(language, "obligation.term." + term.unit().name(), term.amount()))
                .orElseGet(() -> wording.say(language, "obligation.term.FIXED"));
    }

    private String at(Instant instant, Locale language) {
        return DateTimeFormatter.ofPattern(MOMENT, language).withZone(zone).format(instant);
    }
}
