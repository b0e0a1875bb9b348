package vn.annhi.intervention;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.intervention.policy.Deviation;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.Refusal;
import vn.annhi.wording.Wording;

/** G3: the chair decides on urgent measures (D56 art. 26.3, 31.1); against the proposal only with a reason. */
@Component
class UrgencyRules implements StepRules {

    private final Dossier dossier;
    private final UrgencyTable table;
    private final CaseDuties duties;
    private final Wording wording;

    UrgencyRules(Dossier dossier, UrgencyTable table, CaseDuties duties, Wording wording) {
        this.dossier = dossier;
        this.table = table;
        this.duties = duties;
        this.wording = wording;
    }

    @Override
    public String form() {
        return Forms.URGENCY;
    }

    @Override
    public Map<String, Object> computed(FormStep step) {
        var proposal = proposal(step.caseCode());
        return Map.of(
                "proposal", wording.say(proposal.urgent() ? "intervention.urgent.yes" : "intervention.urgent.no"),
                "proposalReason", proposal.reason());
    }

    @Override
    public List<Refusal> refusals(FormStep step, Answers answers) {
        var proposed = proposal(step.caseCode()).urgent();
        var deviation = new Deviation(proposed, answers.is("urgent", "yes"), answers.text("overrideReason"));
        return deviation.isUnexplained()
                ? List.of(Refusal.of("overrideReason", "intervention.urgent.reasonNeeded"))
                : List.of();
    }

    @Override
    public Map<String, Object> carryOut(FormStep step, Answers answers) {
        if (answers.is("urgent", "no")) {
            duties.cancel(new StepDuty(step.caseCode().value(), CaseOpening.TWELVE_HOURS, 1, ""), "notUrgent");
        }
        return Map.of();
    }

    private UrgencyProposal proposal(CaseCode code) {
        var intake = latest(code, Forms.INTAKE);
        var assessment = latest(code, Forms.INITIAL_RISK);
        return table.propose(new InitialRisk(
                assessment
                        .given("harmerIsCarer")
                        .orElseGet(() -> intake.text("harmerIsCarer"))
                        .equals("yes"),
                assessment.text("harmLevel"),
                assessment.text("continuedHarm"),
                assessment.text("selfProtection"),
                assessment.text("adultProtection")));
    }

    private Answers latest(CaseCode code, String form) {
        return dossier.latest(code, form, "")
                .map(record -> new Answers(record.data()))
                .orElseThrow(() -> new IllegalStateException("case " + code + " has no " + form));
    }
}
