package vn.annhi.intervention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.annhi.intervention.policy.Age;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.Refusal;

/** A birth date lies in the past and makes an age that somebody could take for a child's. */
@Component
class BirthDateRule {

    private final Clock clock;

    BirthDateRule(Clock clock) {
        this.clock = clock;
    }

    List<Refusal> refusals(String field, Answers answers, Instant now) {
        var today = LocalDate.ofInstant(now, clock.getZone());
        return answers.date(field)
                .map(birth -> Age.on(today, birth))
                .filter(age -> !age.isPlausible())
                .map(age -> List.of(
                        age.years() < 0
                                ? Refusal.of(field, "intervention.birthDate.future")
                                : Refusal.of(field, "intervention.birthDate.implausible", age.years())))
                .orElse(List.of());
    }
}
