package vn.annhi.intervention;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.dossier.CaseCode;
import vn.annhi.obligation.Duty;
import vn.annhi.obligation.Obligation;
import vn.annhi.obligation.ObligationState;
import vn.annhi.obligation.Obligations;
import vn.annhi.obligation.SetDates;
import vn.annhi.obligation.StartEvent;
import vn.annhi.obligation.TimeLimit;
import vn.annhi.obligation.TimeLimits;
import vn.annhi.organisation.PositionId;
import vn.annhi.wording.Wording;

/** Opens and closes the duties of a case's steps, each from the moment that its article names. */
@Component
public class CaseDuties {

    private static final Set<StartEvent> FROM_RECEIPT = EnumSet.of(StartEvent.RECEIVED, StartEvent.CYCLE_STARTED);

    private static final Set<String> DRAFTING = Set.of("draft-plan", "approve-plan");

    private final Obligations ledger;
    private final TimeLimits limits;
    private final CaseMoments moments;
    private final StatutoryClock statutory;
    private final Plans plans;
    private final List<SetDates> calendars;
    private final Wording wording;
    private final Clock clock;

    CaseDuties(
            Obligations ledger,
            TimeLimits limits,
            CaseMoments moments,
            StatutoryClock statutory,
            Plans plans,
            List<SetDates> calendars,
            Wording wording,
            Clock clock) {
        this.ledger = ledger;
        this.limits = limits;
        this.moments = moments;
        this.statutory = statutory;
        this.plans = plans;
        this.calendars = calendars;
        this.wording = wording;
        this.clock = clock;
    }

    /** Opens or joins the duty of a task. */
    public Obligation open(StepDuty step, PositionId position, String taskId) {
        return open(step, position, Optional.of(taskId));
    }

    /** Opens a duty that spans tasks, such as the 12 hours (D56 art. 31.2). */
    public Obligation openScope(StepDuty step, PositionId position) {
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

    /** Nothing of the case binds any more. */
    void cancelAll(CaseCode code, String reason) {
        ledger.cancelAll(code.value(), wording.say("intervention.duty." + reason), clock.instant());
    }

    /**
     * Everything that runs from t0, met or not, runs from another instant now; returns the tasks that are due at another
     * one.
     */
    Map<String, Instant> received(CaseCode code, Instant receipt) {
        var tasks = new HashMap<String, Instant>();
        for (var duty : ledger.ofCase(code.value())) {
            var key = duty.key();
            if (key.cycle() == 1 && key.subject().isEmpty() && FROM_RECEIPT.contains(duty.startEvent())) {
                var due = statutory.due(
                        receipt, limits.of(key.legalBasis()).term().orElseThrow());
                ledger.reschedule(key, receipt, due, clock.instant()).ifPresent(task -> tasks.put(task, due));
            }
        }
        return tasks;
    }

    /** The duty as it stands, its newest occurrence; nothing when it never arose. */
    Optional<Obligation> find(StepDuty step) {
        return ledger.ofCase(step.caseCode()).stream()
                .filter(duty -> duty.key().equals(step.key()))
                .reduce((earlier, later) -> later);
    }

    /** How far the case's plan has come, if there is one. */
    Optional<PlanStand> plan(CaseCode code) {
        return PlanStand.of(ledger.ofCase(code.value()));
    }

    /** The legal bases of the duties that bind in the case now. */
    Set<String> binding(CaseCode code) {
        return ledger.ofCase(code.value()).stream()
                .filter(duty -> duty.state() == ObligationState.OPEN)
                .map(duty -> duty.key().legalBasis())
                .collect(Collectors.toSet());
    }

    /** Whether an adjustment is being drafted or decided while the plan is carried out. */
    boolean isAdjusting(CaseCode code) {
        return !Collections.disjoint(binding(code), DRAFTING);
    }

    /** The duty no longer binds; the reason is the end of a key {@code intervention.duty.}. */
    public void cancel(StepDuty step, String reason) {
        ledger.cancel(step.key(), wording.say("intervention.duty." + reason), clock.instant());
    }

    private Obligation open(StepDuty step, PositionId position, Optional<String> taskId) {
        var now = clock.instant();
        var limit = limits.of(step.legalBasis());
        if (limit.start() == StartEvent.CAMPAIGN) {
            return ledger.open(dated(step, limit, position), taskId, now);
        }
        var start = moments.start(limit.start(), step, now);
        var statutoryDue = limit.term()
                .map(term -> statutory.due(start, term))
                .orElseGet(() -> statutory.endOf(plans.activity(step.subject()).endsOn()));
        var due = moments.noLaterThan(step).filter(statutoryDue::isAfter).orElse(statutoryDue);
        var duty = new Duty(step.key(), limit, position.unit().toString(), position.toString(), start, due);
        return ledger.open(duty, taskId, now);
    }

    private Duty dated(StepDuty step, TimeLimit limit, PositionId position) {
        var date = calendars.stream()
                .filter(calendar -> calendar.dates(step.caseCode()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no calendar dates the duties of " + step.caseCode()))
                .of(step.caseCode());
        var named = new TimeLimit(
                limit.legalBasis(), limit.term(), limit.start(), date.citation(), limit.statutory(), date.label());
        return new Duty(step.key(), named, position.unit().toString(), position.toString(), date.start(), date.due());
    }
}
