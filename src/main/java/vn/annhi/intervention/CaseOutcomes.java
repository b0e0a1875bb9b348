package vn.annhi.intervention;

import org.springframework.stereotype.Component;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;

/** With what outcome a case ends, read from its last decisions. */
@Component
class CaseOutcomes {

    private final Dossier dossier;

    CaseOutcomes(Dossier dossier) {
        this.dossier = dossier;
    }

    /** unfounded, not-a-child, out-of-scope, duplicate, advised (no plan needed) or stable (D56 art. 30.1b). */
    String of(CaseCode code) {
        var direction = dossier.latest(code, Forms.DIRECTION, "").map(record -> new Answers(record.data()));
        if (direction.filter(answers -> answers.is("acceptance", "rejected")).isPresent()) {
            return direction.get().text("rejectionReason");
        }
        return dossier.latest(code, Forms.CLOSING_DECISION, "").isPresent() ? "stable" : "advised";
    }
}
