package vn.annhi.intervention;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Dossier;
import vn.annhi.intervention.policy.FourEyes;
import vn.annhi.procedure.Refusal;

/** Applies {@link FourEyes} to a form: the newest draft about the same subject is the one that it decides on. */
@Component
class DraftedPapers {

    private final Dossier dossier;

    DraftedPapers(Dossier dossier) {
        this.dossier = dossier;
    }

    /** The refusal, at the field of the decision, when the form's author drafted what it decides on. */
    List<Refusal> refusals(FormStep step) {
        return FourEyes.of(step.formId()).filter(pair -> isOwnDraft(pair, step)).stream()
                .map(pair -> Refusal.of(pair.field(), "intervention.fourEyes." + pair.name()))
                .toList();
    }

    private boolean isOwnDraft(FourEyes pair, FormStep step) {
        var decider = step.author();
        return dossier.latest(step.caseCode(), pair.draft(), step.subject())
                .filter(draft -> !FourEyes.allow(
                        draft.author().officer(),
                        decider.officer(),
                        decider.actingFor().isPresent()))
                .isPresent();
    }
}
