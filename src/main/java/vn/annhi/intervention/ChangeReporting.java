package vn.annhi.intervention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.dossier.NewRecord;
import vn.annhi.organisation.PositionId;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.RefusedException;

/** X1 to X4: an officer reports that something in a case has changed (D56 art. 29.1, 31, 32). */
@Component
class ChangeReporting implements Opening {

    private final Dossier dossier;
    private final Changes changes;
    private final ChangeRules rules;

    ChangeReporting(Dossier dossier, Changes changes, ChangeRules rules) {
        this.dossier = dossier;
        this.changes = changes;
        this.rules = rules;
    }

    @Override
    public String form() {
        return Forms.CHANGE;
    }

    @Override
    public Opened open(Map<String, Object> data, Author author) {
        var answers = new Answers(data);
        dossier.hold(new CaseCode(answers.text("caseCode")));
        var refusals = rules.refusals(answers, author);
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        var code = new CaseCode(answers.text("caseCode"));
        var kind = ChangeKind.of(answers.text("kind"));
        var change = changes.report(code, kind, author, effectiveAt(answers), target(kind, answers));
        dossier.append(code, new NewRecord(Forms.CHANGE, 1, change.id(), author, data));
        var facts = new HashMap<String, Object>();
        facts.put("changeId", change.id());
        facts.put("changeUnit", PositionId.parse(author.position()).unit().toString());
        facts.put("changeDecision", kind.needsNoDecision() ? "approved" : "pending");
        facts.put("acceptanceNeeded", false);
        if (kind == ChangeKind.MOVED) {
            facts.put("residenceUnit", change.target().orElseThrow());
        }
        return new Opened(code, facts);
    }

    private static Instant effectiveAt(Answers answers) {
        var field = answers.given("receivedAt").isPresent() ? "receivedAt" : "occurredAt";
        return OffsetDateTime.parse(answers.text(field)).toInstant();
    }

    private static Optional<String> target(ChangeKind kind, Answers answers) {
        return switch (kind) {
            case MOVED -> answers.given("newUnit");
            case DUPLICATE -> answers.given("sameAs");
            default -> Optional.empty();
        };
    }
}
