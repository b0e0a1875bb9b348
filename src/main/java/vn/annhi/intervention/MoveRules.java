package vn.annhi.intervention;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.procedure.Refusal;

/** Whether a case may pass to another commune as it stands: asked when it is reported, decided and accepted. */
@Component
class MoveRules {

    private final Dossier dossier;
    private final CaseDuties duties;

    MoveRules(Dossier dossier, CaseDuties duties) {
        this.dossier = dossier;
        this.duties = duties;
    }

    /** The refusal at that field, if it may not pass to that commune now. */
    List<Refusal> refusals(CaseCode code, String to, String field) {
        var plan = duties.plan(code);
        if (plan.filter(stand -> !stand.phase().isMovable()).isPresent()) {
            return List.of(Refusal.of(field, "intervention.change.handingOver"));
        }
        if (plan.filter(stand -> stand.phase() == PlanPhase.IMPLEMENTING).isPresent() && duties.isAdjusting(code)) {
            return List.of(Refusal.of(field, "intervention.change.adjusting"));
        }
        return to.equals(owner(code)) ? List.of(Refusal.of(field, "intervention.change.sameUnit")) : List.of();
    }

    /** The commune whose work the case is now: the one that plans, else the one of the incident; of a closed case, the last. */
    String owner(CaseCode code) {
        var file = dossier.file(code);
        return file.closed()
                ? file.residenceUnit().orElse(file.incidentUnit())
                : duties.plan(code).map(plan -> plan.unit().toString()).orElse(file.incidentUnit());
    }
}
