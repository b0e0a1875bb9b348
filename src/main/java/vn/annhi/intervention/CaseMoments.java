package vn.annhi.intervention;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.obligation.StartEvent;
import vn.annhi.procedure.Answers;

/** The moments of a case from which time limits run, and those that no limit may pass. */
@Component
class CaseMoments {

    private static final Set<String> DURING_ISOLATION = Set.of("isolation-review", "parents-reassessment");
    private static final String DELIVERY = "deliver-plan";

    private final Dossier dossier;
    private final Plans plans;
    private final Cycles cycles;
    private final Changes changes;
    private final Isolations isolations;
    private final List<FurtherMoments> further;
    private final Clock clock;

    CaseMoments(
            Dossier dossier,
            Plans plans,
            Cycles cycles,
            Changes changes,
            Isolations isolations,
            List<FurtherMoments> further,
            Clock clock) {
        this.dossier = dossier;
        this.plans = plans;
        this.cycles = cycles;
        this.changes = changes;
        this.isolations = isolations;
        this.further = further;
        this.clock = clock;
    }

    /** When the limit of this step began; {@code now} is the moment the step is reached. */
    Instant start(StartEvent event, StepDuty step, Instant now) {
        if (event == StartEvent.OPENED || event == StartEvent.SUBMITTED) {
            // Steps of procedures without a case start like this only
            return now;
        }
        var other = further.stream().filter(moments -> moments.date(step)).findFirst();
        if (other.isPresent()) {
            return other.get().start(step);
        }
        var code = new CaseCode(step.caseCode());
        return switch (event) {
            case RECEIVED -> Change.isOne(step.subject()) ? received(code, step.subject()) : begun(code, step);
            case CYCLE_STARTED -> begun(code, step);
            case DECIDED -> decided(code, step, now);
            case PLANNED ->
                plans.activity(step.subject())
                        .startsOn()
                        .atStartOfDay(clock.getZone())
                        .toInstant();
            case ADMITTED -> admitted(code, step.subject());
            case OPENED, SUBMITTED, PLACED, REQUESTED, CAMPAIGN ->
                throw new IllegalArgumentException("no step of a case starts with " + event);
        };
    }

    /** t0 of the case, or of the change that the subject names. */
    Instant received(CaseCode code, String subject) {
        return Change.isOne(subject)
                ? changes.find(subject).effectiveAt()
                : dossier.file(code).receivedAt();
    }

    /** What decides while a child is isolated is due before the isolation ends, however short it is (D56 art. 32.3). */
    Optional<Instant> noLaterThan(StepDuty step) {
        return DURING_ISOLATION.contains(step.legalBasis())
                ? Optional.of(isolations
                        .of(new CaseCode(step.caseCode()), step.subject())
                        .end())
                : Optional.empty();
    }

    /** The first cycle runs from t0, every other from the decision that began it (D56 art. 29.1, 30.1c). */
    private Instant begun(CaseCode code, StepDuty step) {
        return step.cycle() == 1
                ? dossier.file(code).receivedAt()
                : cycles.start(code, step.cycle())
                        .orElseThrow(() -> new IllegalStateException("a cycle that never began: " + step));
    }

    private Instant decided(CaseCode code, StepDuty step, Instant now) {
        if (DURING_ISOLATION.contains(step.legalBasis())) {
            return isolations.of(code, step.subject()).from().toInstant();
        }
        // a plan that moved is sent again by the commune that has taken it over
        return step.legalBasis().equals(DELIVERY) && !plans.hasMoved(code, step.cycle())
                ? plans.approvedAt(code, step.cycle()).orElse(now)
                : now;
    }

    private Instant admitted(CaseCode code, String subject) {
        var admission = dossier.latest(code, Forms.ADMISSION, subject)
                .orElseThrow(() -> new IllegalStateException("papers of a facility without an admission: " + code));
        return OffsetDateTime.parse(new Answers(admission.data()).text("admittedAt"))
                .toInstant();
    }
}
