package vn.annhi.care;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Dossier;
import vn.annhi.intervention.FormStep;

/** What happens to a placement: it begins with the hand-over and ends with a decision. */
@Component
class CareCourse {

    private static final String CLOSED = "care-";

    private final Placements placements;
    private final ChosenCarers carers;
    private final CarerReports reports;
    private final Dossier dossier;

    CareCourse(Placements placements, ChosenCarers carers, CarerReports reports, Dossier dossier) {
        this.placements = placements;
        this.carers = carers;
        this.reports = reports;
        this.dossier = dossier;
    }

    /** The child is with the chosen carer from then on, wherever it was before. */
    void place(FormStep step, Instant at) {
        var carer = carers.of(step.caseCode());
        placements.end(step.caseCode(), "moved", at);
        placements.begin(step.caseCode(), carer.kind(), carer.unit(), at);
        reports.begin(step, carer.unit());
    }

    /** The child leaves; the outcome is what it goes to. */
    void leave(FormStep step, String outcome) {
        placements.end(step.caseCode(), outcome, step.author().at());
        reports.end(step);
    }

    /** The child leaves and needs no alternative care any more: the file is closed. */
    void close(FormStep step, String outcome) {
        leave(step, outcome);
        dossier.close(step.caseCode(), CLOSED + outcome, step.author());
    }
}
