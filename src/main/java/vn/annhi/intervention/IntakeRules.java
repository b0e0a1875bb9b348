package vn.annhi.intervention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.annhi.intervention.policy.Age;
import vn.annhi.intervention.policy.Receipt;

/** What Mẫu 01 may not say: a receipt in the future, a birth date in the future, an age that no child has. */
@Component
class IntakeRules {

    private final Clock clock;

    IntakeRules(Clock clock) {
        this.clock = clock;
    }

    List<Refusal> refusals(Answers answers, Instant now) {
        var refusals = new ArrayList<Refusal>();
        var receipt = new Receipt(OffsetDateTime.parse(answers.text("receivedAt")).toInstant());
        if (receipt.isInTheFuture(now)) {
            refusals.add(Refusal.of("receivedAt", "intervention.receivedAt.future"));
        }
        if (receipt.isTooLongAgo(now)) {
            refusals.add(Refusal.of("receivedAt", "intervention.receivedAt.tooLongAgo"));
        }
        answers.date("birthDate").ifPresent(birth -> {
            var today = LocalDate.ofInstant(now, clock.getZone());
            if (birth.isAfter(today)) {
                refusals.add(Refusal.of("birthDate", "intervention.birthDate.future"));
            } else if (!Age.on(today, birth).isPlausible()) {
                refusals.add(Refusal.of(
                        "birthDate", "intervention.birthDate.implausible", Age.on(today, birth).years()));
            }
        });
        return refusals;
    }
}
