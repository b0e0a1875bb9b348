package vn.annhi.intervention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.annhi.intervention.policy.Receipt;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.Refusal;

/** What Mẫu 01 may not say: a receipt in the future, a birth date in the future, an age that no child has. */
@Component
class IntakeRules {

    private final BirthDateRule birth;

    IntakeRules(BirthDateRule birth) {
        this.birth = birth;
    }

    List<Refusal> refusals(Answers answers, Instant now) {
        if (!namesItsZone(answers.text("receivedAt"))) {
            return List.of(Refusal.of("receivedAt", "intervention.receivedAt.noZone"));
        }
        var refusals = new ArrayList<Refusal>();
        var receipt =
                new Receipt(OffsetDateTime.parse(answers.text("receivedAt")).toInstant());
        if (receipt.isInTheFuture(now)) {
            refusals.add(Refusal.of("receivedAt", "intervention.receivedAt.future"));
        }
        if (receipt.isTooLongAgo(now)) {
            refusals.add(Refusal.of("receivedAt", "intervention.receivedAt.tooLongAgo"));
        }
        refusals.addAll(birth.refusals("birthDate", answers, now));
        return refusals;
    }

    /** Browsers send the zone; another system may forget it. */
    private static boolean namesItsZone(String moment) {
        return moment.matches(".*(Z|[+-]\\d{2}:\\d{2})");
    }
}
