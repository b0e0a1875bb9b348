package vn.annhi.intervention;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.procedure.Answers;

/** Reads from a case how far a notice has come. */
@Component
public class NoticeStages {

    private final Dossier dossier;

    NoticeStages(Dossier dossier) {
        this.dossier = dossier;
    }

    /** The stage now; a rejected notice is being checked until its case is closed. */
    @Transactional(readOnly = true)
    public NoticeStage of(CaseCode code) {
        var file = dossier.file(code);
        if (file.mergedInto().isPresent()) {
            return of(file.mergedInto().get());
        }
        if (file.closed()) {
            return NoticeStage.CLOSED;
        }
        return dossier.latest(code, Forms.DIRECTION, "")
                .map(record -> new Answers(record.data()).is("acceptance", "accepted"))
                .map(taken -> taken ? NoticeStage.HANDLING : NoticeStage.VERIFYING)
                .orElse(NoticeStage.RECEIVED);
    }
}
