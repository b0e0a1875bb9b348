package vn.annhi.intervention;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;

/** What the procedure does by itself, without a form. */
@Component
public class CaseProgress {

    private static final String SYSTEM = "an-nhi";

    private final Dossier dossier;
    private final CaseOutcomes outcomes;
    private final CaseDuties duties;
    private final Clock clock;

    CaseProgress(Dossier dossier, CaseOutcomes outcomes, CaseDuties duties, Clock clock) {
        this.dossier = dossier;
        this.outcomes = outcomes;
        this.duties = duties;
        this.clock = clock;
    }

    /** The information was passed to the commune of the incident (D56 art. 26.1): the duty to transfer is met. */
    public void transferred(String caseCode) {
        duties.fulfil(new StepDuty(caseCode, "transfer-information", 1, ""));
    }

    /** Closes the case with the outcome of its last decision; what the 12 hours still asked for no longer binds. */
    public void close(String caseCode) {
        var code = new CaseCode(caseCode);
        duties.cancel(new StepDuty(caseCode, CaseOpening.TWELVE_HOURS, 1, ""), "closed");
        dossier.close(code, outcomes.of(code), new Author(SYSTEM, SYSTEM, clock.instant()));
    }
}
