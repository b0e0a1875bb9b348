package vn.annhi.intervention;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Dossier;
import vn.annhi.procedure.Answers;

/** G0: the first form that reports signs of a crime raises the duty to report it, once (D56 art. 25.3). */
@Component
class CrimeSigns {

    private static final String QUESTION = "signsOfCrime";

    private final Dossier dossier;

    CrimeSigns(Dossier dossier) {
        this.dossier = dossier;
    }

    /** The routing fact that goes with these answers, before they are recorded. */
    Map<String, Object> facts(FormStep step, Answers answers) {
        var first = answers.is(QUESTION, "yes")
                && dossier.records(step.caseCode()).stream()
                        .noneMatch(record -> new Answers(record.data()).is(QUESTION, "yes"));
        return first ? Map.of(QUESTION, true) : Map.of();
    }
}
