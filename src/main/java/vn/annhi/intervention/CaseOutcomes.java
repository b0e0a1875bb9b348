package vn.annhi.intervention;

import org.springframework.stereotype.Component;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.procedure.Answers;

/** With what outcome a case ends, read from its last decisions. */
@Component
class CaseOutcomes {

    private final Dossier dossier;
    private final Changes changes;
    private final Cycles cycles;

    CaseOutcomes(Dossier dossier, Changes changes, Cycles cycles) {
        this.dossier = dossier;
        this.changes = changes;
        this.cycles = cycles;
    }

    /**
     * unfounded, not-a-child, out-of-scope, duplicate, advised (no plan needed), stable (D56 art. 30.1b), or the kind of
     * the change that ended the case; what was decided before a case was reopened no longer counts.
     */
    String of(CaseCode code) {
        var last = changes.lastTurn(code);
        if (last.filter(ChangeKind::endsTheCase).isPresent()) {
            return last.get().id();
        }
        var direction = dossier.latest(code, Forms.DIRECTION, "").map(record -> new Answers(record.data()));
        if (last.isEmpty()
                && direction
                        .filter(answers -> answers.is("acceptance", "rejected"))
                        .isPresent()) {
            return direction.get().text("rejectionReason");
        }
        var since = cycles.reopened(code);
        return dossier.latest(code, Forms.CLOSING_DECISION, "")
                        .filter(decision ->
                                since.filter(cycle -> decision.cycle() < cycle).isEmpty())
                        .isPresent()
                ? "stable"
                : "advised";
    }
}
