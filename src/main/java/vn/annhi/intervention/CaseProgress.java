package vn.annhi.intervention;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.obligation.ObligationState;

/** What the procedure does by itself, without a form. */
@Component
public class CaseProgress {

    private static final String SYSTEM = "an-nhi";

    private final Dossier dossier;
    private final CaseOutcomes outcomes;
    private final CaseDuties duties;
    private final Plans plans;
    private final Cycles cycles;
    private final Isolations isolations;
    private final Merging merging;
    private final Clock clock;

    CaseProgress(
            Dossier dossier,
            CaseOutcomes outcomes,
            CaseDuties duties,
            Plans plans,
            Cycles cycles,
            Isolations isolations,
            Merging merging,
            Clock clock) {
        this.dossier = dossier;
        this.outcomes = outcomes;
        this.duties = duties;
        this.plans = plans;
        this.cycles = cycles;
        this.isolations = isolations;
        this.merging = merging;
        this.clock = clock;
    }

    /** The information was passed to the commune of the incident (D56 art. 26.1): the duty to transfer is met. */
    public void transferred(String caseCode) {
        duties.fulfil(new StepDuty(caseCode, "transfer-information", 1, ""));
    }

    /** Closes the case with the outcome of its last decision; nothing of it binds any more. */
    public void close(String caseCode) {
        var code = new CaseCode(caseCode);
        duties.cancelAll(code, "closed");
        plans.end(code, "closed", clock.instant());
        var outcome = outcomes.of(code);
        dossier.close(code, outcome, new Author(SYSTEM, SYSTEM, clock.instant()));
        if (outcome.equals(ChangeKind.DUPLICATE.id())) {
            merging.join(code);
        }
    }

    /** The child is not yet stable: planning begins again (D56 art. 30.1c). Returns the new cycle. */
    public int continued(String caseCode) {
        var code = new CaseCode(caseCode);
        plans.end(code, "continued", clock.instant());
        return cycles.begin(code, Cycles.Origin.CONTINUED);
    }

    /** An adjustment of the plan is to be drafted; the plan in force goes on. Returns the cycle of the adjustment. */
    public int adjusted(String caseCode) {
        return cycles.begin(new CaseCode(caseCode), Cycles.Origin.ADJUSTED);
    }

    /** The cycle of the plan in force; {@link IllegalStateException} when there is none. */
    public int inForce(String caseCode) {
        return plans.inForce(new CaseCode(caseCode))
                .orElseThrow(() -> new IllegalStateException("no plan is in force: " + caseCode));
    }

    /** When the 12 hours of the case, or of a change in it, are over (D56 art. 26.3). */
    public Instant twelveHoursEnd(String caseCode, String subject) {
        return duties.find(twelveHours(caseCode, subject))
                .orElseThrow(() -> new IllegalStateException("urgent protection without its 12 hours: " + caseCode))
                .due();
    }

    /** Whether the measures of the 12 hours were applied within them, or are no longer needed. */
    public boolean isProtected(String caseCode, String subject) {
        return duties.find(twelveHours(caseCode, subject))
                .filter(duty -> duty.state() == ObligationState.OPEN || duty.breachedAt(clock.instant()))
                .isEmpty();
    }

    /** When the isolation ends that was decided on that account, extensions included (D56 art. 32.3). */
    public Instant isolationEnd(String caseCode, String subject) {
        return isolations.of(new CaseCode(caseCode), subject).end();
    }

    private static StepDuty twelveHours(String caseCode, String subject) {
        return new StepDuty(caseCode, CaseOpening.TWELVE_HOURS, 1, subject);
    }
}
