package vn.annhi.intervention;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.obligation.StartEvent;

/** The moments of a case from which time limits run. */
@Component
class CaseMoments {

    private final Dossier dossier;
    private final Plans plans;
    private final Clock clock;

    CaseMoments(Dossier dossier, Plans plans, Clock clock) {
        this.dossier = dossier;
        this.plans = plans;
        this.clock = clock;
    }

    /** When the limit of this step began; {@code now} is the moment the step is reached. */
    Instant start(StartEvent event, StepDuty step, Instant now) {
        var code = new CaseCode(step.caseCode());
        return switch (event) {
            case RECEIVED -> dossier.file(code).receivedAt();
            case CYCLE_STARTED -> step.cycle() == 1 ? dossier.file(code).receivedAt() : continued(code);
            case DECIDED -> step.legalBasis().equals("isolation-review") ? isolated(code) : now;
            case PLANNED ->
                plans.activity(step.subject())
                        .startsOn()
                        .atStartOfDay(clock.getZone())
                        .toInstant();
            case OPENED, SUBMITTED -> now;
            case PLACED, ADMITTED, REQUESTED, CAMPAIGN ->
                throw new IllegalArgumentException("no step of a case starts with " + event);
        };
    }

    /** A new cycle runs from the decision to continue (D56 art. 30.1c). */
    private Instant continued(CaseCode code) {
        return dossier.latest(code, Forms.CLOSING_DECISION, "")
                .orElseThrow(() -> new IllegalStateException("a new cycle without its decision: " + code))
                .author()
                .at();
    }

    /** Isolation runs from the hour set in the decision, Mẫu 07 (D56 art. 32.3). */
    private Instant isolated(CaseCode code) {
        var from = dossier.latest(code, Forms.ISOLATION, "")
                .map(decision -> new Answers(decision.data()).text("isolationFrom"))
                .orElseThrow(() -> new IllegalStateException("an isolation without its decision: " + code));
        return OffsetDateTime.parse(from).toInstant();
    }
}
