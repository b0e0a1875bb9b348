package vn.annhi.intervention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.dossier.FormRecord;
import vn.annhi.procedure.Answers;

/** Reads an isolation from its decision, Mẫu 07, and from the decisions that extended it. */
@Component
class Isolations {

    private final Dossier dossier;
    private final Clock clock;

    Isolations(Dossier dossier, Clock clock) {
        this.dossier = dossier;
        this.clock = clock;
    }

    /** The newest isolation on account of that change, or of the first receipt where the subject is empty. */
    Isolation of(CaseCode code, String subject) {
        var decision = dossier.latest(code, Forms.ISOLATION, subject)
                .orElseThrow(() -> new IllegalStateException("an isolation without its decision: " + code));
        var decided = of(new Answers(decision.data()));
        return dossier.latest(code, Forms.ISOLATION_REVIEW, subject)
                .filter(review -> review.seq() > decision.seq())
                .flatMap(Isolations::extension)
                .map(until -> new Isolation(decided.from(), until))
                .orElse(decided);
    }

    /** As Mẫu 07 says. */
    Isolation of(Answers decision) {
        return new Isolation(
                OffsetDateTime.parse(decision.text("isolationFrom")).atZoneSameInstant(clock.getZone()),
                decision.date("isolationUntil").orElseThrow());
    }

    private static Optional<LocalDate> extension(FormRecord review) {
        return new Answers(review.data()).date("extendedUntil");
    }
}
