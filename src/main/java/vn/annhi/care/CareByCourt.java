package vn.annhi.care;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.procedure.Answers;
import vn.annhi.wording.Wording;

/**
 * The court has a child that was isolated stay in care (Law on Children art. 52.3; Circular 14/2020 art. 14.3): its
 * alternative care begins as a file of its own.
 */
@Component
public class CareByCourt {

    private static final String ANSWER = "ket-qua-toa-an";

    private final Dossier dossier;
    private final CareOpening opening;
    private final CareStarts starts;
    private final Wording wording;

    CareByCourt(Dossier dossier, CareOpening opening, CareStarts starts, Wording wording) {
        this.dossier = dossier;
        this.opening = opening;
        this.starts = starts;
        this.wording = wording;
    }

    /** Opens the file in the name of whoever recorded the court's answer; nothing when one is open. */
    public void begin(String caseCode, String subject) {
        var origin = new CaseCode(caseCode);
        if (dossier.careOf(origin).stream().anyMatch(care -> !care.closed())) {
            return;
        }
        var author = dossier.latest(origin, ANSWER, subject)
                .orElseThrow(() -> new IllegalStateException("no answer of a court: " + caseCode))
                .author();
        var opened = opening.begin(
                new Answers(Map.of(
                        "hasCase", "yes",
                        "originCase", caseCode,
                        "cause", "unsafe",
                        "currentStay", wording.say("care.byCourt"),
                        "placeFirst", "no")),
                Optional.of(origin),
                author);
        starts.begin(opened.code(), opened.facts());
    }
}
