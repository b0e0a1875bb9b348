package vn.annhi.intervention;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.obligation.Duty;
import vn.annhi.obligation.Obligation;
import vn.annhi.obligation.Obligations;
import vn.annhi.obligation.TimeLimits;
import vn.annhi.organisation.PositionId;
import vn.annhi.wording.Wording;

/** Opens and closes the duties of a case's steps, each from the moment that its article names. */
@Component
public class CaseDuties {

    private final Obligations ledger;
    private final TimeLimits limits;
    private final CaseMoments moments;
    private final StatutoryClock statutory;
    private final Plans plans;
    private final Wording wording;
    private final Clock clock;

    CaseDuties(
            Obligations ledger,
            TimeLimits limits,
            CaseMoments moments,
            StatutoryClock statutory,
            Plans plans,
            Wording wording,
            Clock clock) {
        this.ledger = ledger;
        this.limits = limits;
        this.moments = moments;
        this.statutory = statutory;
        this.plans = plans;
        this.wording = wording;
        this.clock = clock;
    }

    /** Opens or joins the duty of a task. */
    public Obligation open(StepDuty step, PositionId position, String taskId) {
        return open(step, position, Optional.of(taskId));
    }

    /** Opens a duty that spans tasks, such as the 12 hours (D56 art. 31.2). */
    Obligation openScope(StepDuty step, PositionId position) {
        return open(step, position, Optional.empty());
    }

    /** The duty is met now. */
    public void fulfil(StepDuty step) {
        ledger.fulfil(step.key(), clock.instant());
    }

    /** The procedure withdrew the step before it was done. */
    public void withdraw(StepDuty step) {
        cancel(step, "withdrawn");
    }

    void cancel(StepDuty step, String reason) {
        ledger.cancel(step.key(), wording.say("intervention.duty." + reason), clock.instant());
    }

    private Obligation open(StepDuty step, PositionId position, Optional<String> taskId) {
        var now = clock.instant();
        var limit = limits.of(step.legalBasis());
        var start = moments.start(limit.start(), step, now);
        Instant due = limit.term()
                .map(term -> statutory.due(start, term))
                .orElseGet(() -> statutory.endOf(plans.activity(step.subject()).endsOn()));
        var duty = new Duty(step.key(), limit, position.unit().toString(), position.toString(), start, due);
        return ledger.open(duty, taskId, now);
    }
}
