package vn.annhi.intervention;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Role;
import vn.annhi.organisation.UnitId;

/** Lets a reported change take effect once everybody who has a say has had it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseChanges {

    private final Changes changes;
    private final Dossier dossier;
    private final Plans plans;
    private final Cycles cycles;
    private final CaseDuties duties;
    private final Receipts receipts;
    private final CaseCourse course;
    private final Clock clock;

    CaseChanges(
            Changes changes,
            Dossier dossier,
            Plans plans,
            Cycles cycles,
            CaseDuties duties,
            Receipts receipts,
            CaseCourse course,
            Clock clock) {
        this.changes = changes;
        this.dossier = dossier;
        this.plans = plans;
        this.cycles = cycles;
        this.duties = duties;
        this.receipts = receipts;
        this.course = course;
        this.clock = clock;
    }

    /** The change happens; {@link IllegalArgumentException} when there is none of that id. */
    public void apply(String changeId) {
        var change = changes.find(changeId);
        changes.close(changeId, "applied", clock.instant());
        switch (change.kind()) {
            case NEW_THREAT, PARENTS_REFUSE -> protect(change);
            case ADJUST_PLAN -> course.adjustPlan(change.caseCode());
            case MOVED -> move(change, new UnitId(change.target().orElseThrow()));
            case CORRECT_RECEIPT -> receipts.correct(change.caseCode(), change.effectiveAt());
            case REOPEN -> reopen(change.caseCode());
            case TURNED_16, DIED, MISSING, UNFOUNDED, OUT_OF_SCOPE, DUPLICATE -> course.end(change.caseCode());
        }
    }

    /** Whether the change still waits for somebody's decision. */
    public boolean isWaiting(String changeId) {
        return changes.isOpen(changeId);
    }

    /** The change does not happen in the case: it was refused, settled otherwise, or overtaken by the case's end. */
    public void drop(String changeId) {
        changes.close(changeId, "dropped", clock.instant());
    }

    /** Urgent protection again, with a t0 of its own (D56 art. 26.3, 31.2, 32.1). */
    private void protect(Change change) {
        var code = change.caseCode();
        duties.openScope(
                new StepDuty(code.value(), CaseOpening.TWELVE_HOURS, 1, change.id()),
                new PositionId(change.unit(), Role.CHAIR));
        course.protectAgain(code, change.id(), change.unit());
    }

    private void move(Change change, UnitId to) {
        var code = change.caseCode();
        var plan = duties.plan(code).filter(stand -> stand.phase().isMovable());
        dossier.residesIn(code, Optional.of(to.toString()));
        if (plan.isPresent()) {
            plans.move(change, plan.get().unit(), to, clock.instant());
            course.movePlan(code, to, plan.get().phase(), plan.get().cycle());
        } else {
            course.residesIn(code, to);
        }
    }

    private void reopen(CaseCode code) {
        var file = dossier.file(code);
        var cycle = cycles.begin(code, Cycles.Origin.REOPENED);
        dossier.reopen(code);
        Map<String, Object> facts =
                new HashMap<>(CaseResidence.facts(file.residenceUnit().orElse(file.incidentUnit())));
        facts.put("incidentUnit", file.incidentUnit());
        facts.put("urgent", false);
        facts.put("signsOfCrime", false);
        facts.putAll(PlanFacts.at(code, PlanPhase.PLANNING, cycle));
        course.reopen(code, facts);
    }
}
