package vn.annhi.intervention;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.procedure.Answers;

/**
 * Two cases about the same: the closed one points to the one kept, nothing of it is lost, and the one kept runs from the
 * earlier of both receipts (D56 art. 26.3).
 */
@Component
class Merging {

    private final Dossier dossier;
    private final Changes changes;
    private final Receipts receipts;

    Merging(Dossier dossier, Changes changes, Receipts receipts) {
        this.dossier = dossier;
        this.changes = changes;
        this.receipts = receipts;
    }

    /** Joins a case that was closed as a duplicate to the one that its last decision names. */
    void join(CaseCode duplicate) {
        var kept = changes.kept(duplicate).or(() -> named(duplicate)).orElseThrow();
        dossier.merge(duplicate, kept);
        var receipt = dossier.file(duplicate).receivedAt();
        var file = dossier.file(kept);
        if (!file.closed() && receipt.isBefore(file.receivedAt())) {
            receipts.correct(kept, receipt);
        }
    }

    private Optional<CaseCode> named(CaseCode duplicate) {
        return dossier.latest(duplicate, Forms.DIRECTION, "")
                .flatMap(direction -> new Answers(direction.data()).given("duplicateOf"))
                .map(CaseCode::new);
    }
}
