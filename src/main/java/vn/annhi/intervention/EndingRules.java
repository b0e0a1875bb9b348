package vn.annhi.intervention;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.procedure.Refusal;

/** What stands in the way of ending a case early, when the change is reported and again when it is decided. */
@Component
class EndingRules {

    private static final String CRIME = "report-crime";
    private static final Set<String> AWAY = Set.of(
            "place-child",
            "request-facility",
            "parents-reassessment",
            "isolation-review",
            "return-child",
            "court-request",
            "court-answer");
    private static final Set<String> UNEXPLAINED = Set.of("explain-late-protection", "explain-late-isolation");

    private final Dossier dossier;
    private final CaseDuties duties;

    EndingRules(Dossier dossier, CaseDuties duties) {
        this.dossier = dossier;
        this.duties = duties;
    }

    /**
     * The refusal at that field: a crime is unreported (D56 art. 25.3), the child is still away from home (art. 32), a
     * breach is unexplained.
     */
    List<Refusal> refusals(ChangeKind kind, CaseCode code, String field) {
        if (!kind.endsTheCase()) {
            return List.of();
        }
        var binding = duties.binding(code);
        if (kind != ChangeKind.UNFOUNDED && binding.contains(CRIME)) {
            return List.of(Refusal.of(field, "intervention.change.crimeUnreported"));
        }
        if (kind != ChangeKind.DIED && !Collections.disjoint(binding, AWAY)) {
            return List.of(Refusal.of(field, "intervention.change.childAway"));
        }
        return Collections.disjoint(binding, UNEXPLAINED)
                ? List.of()
                : List.of(Refusal.of(field, "intervention.change.unexplained"));
    }

    /** The refusal when the case that would be kept is the same one, or does not go on itself. */
    List<Refusal> ofKept(CaseCode code, String kept, String field) {
        if (code.value().equals(kept)) {
            return List.of(Refusal.of(field, "intervention.duplicate.itself"));
        }
        return dossier.find(new CaseCode(kept)).filter(file -> !file.closed()).isPresent()
                ? List.of()
                : List.of(Refusal.of(field, "intervention.change.keptIsClosed"));
    }
}
