package vn.annhi.intervention;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;

/** Moves t0, the first receipt, and with it the duties, the tasks and the timer that run from it (D56 art. 26.3). */
@Component
class Receipts {

    private final Dossier dossier;
    private final CaseDuties duties;
    private final CaseCourse course;

    Receipts(Dossier dossier, CaseDuties duties, CaseCourse course) {
        this.dossier = dossier;
        this.duties = duties;
        this.course = course;
    }

    void correct(CaseCode code, Instant receipt) {
        dossier.receivedAt(code, receipt);
        course.reschedule(duties.received(code, receipt));
        duties.find(new StepDuty(code.value(), CaseOpening.TWELVE_HOURS, 1, ""))
                .ifPresent(twelveHours -> course.rescheduleTwelveHours(code, twelveHours.due()));
    }
}
