package vn.annhi.intervention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.Child;
import vn.annhi.dossier.Dossier;
import vn.annhi.dossier.NewRecord;
import vn.annhi.dossier.Notice;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Role;
import vn.annhi.organisation.UnitId;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.RefusedException;

/** S2: Mẫu 01 opens a case in the commune of the incident and starts the 12 hours (D56 art. 25.1, 26.3). */
@Component
class CaseOpening implements Opening {

    static final String TWELVE_HOURS = "urgent-measures";
    private static final String TRANSFER = "transfer-information";

    private final Dossier dossier;
    private final OrganisationChart chart;
    private final CaseDuties duties;
    private final IntakeRules rules;
    private final FormHeads heads;

    CaseOpening(Dossier dossier, OrganisationChart chart, CaseDuties duties, IntakeRules rules, FormHeads heads) {
        this.dossier = dossier;
        this.chart = chart;
        this.duties = duties;
        this.rules = rules;
        this.heads = heads;
    }

    @Override
    public String form() {
        return Forms.INTAKE;
    }

    @Override
    public Opened open(Map<String, Object> given, Author author) {
        var receiver = PositionId.parse(author.position());
        var data = new HashMap<>(given);
        data.putAll(heads.receipt(author));
        var answers = new Answers(data);
        var refusals = rules.refusals(answers, author.at());
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        var incident = new UnitId(answers.text("incidentUnit"));
        var residence = answers.given("residenceUnit").map(UnitId::new);
        var office = chart.casePrefix(incident).orElseThrow();
        var receivedAt = receivedAt(answers);
        var code = dossier.open(
                new Notice(office, incident.toString(), residence.map(UnitId::toString), receivedAt, child(answers)),
                author);
        dossier.append(code, new NewRecord(Forms.INTAKE, 1, "", author, data));

        duties.openScope(new StepDuty(code.value(), TWELVE_HOURS, 1, ""), new PositionId(incident, Role.CHAIR));
        var elsewhere = !receiver.unit().equals(incident);
        if (elsewhere) {
            duties.openScope(new StepDuty(code.value(), TRANSFER, 1, ""), receiver);
        }
        var facts = new HashMap<>(PlanFacts.at(code, PlanPhase.PLANNING, 1));
        facts.put("incidentUnit", incident.toString());
        facts.put("residenceUnit", residence.orElse(incident).toString());
        facts.put("transferNeeded", elsewhere);
        facts.put("signsOfCrime", answers.is("signsOfCrime", "yes"));
        return new Opened(code, facts);
    }

    private static Instant receivedAt(Answers answers) {
        return OffsetDateTime.parse(answers.text("receivedAt")).toInstant();
    }

    private static Child child(Answers answers) {
        Optional<Integer> age = answers.number("estimatedAge");
        return new Child(answers.given("childName"), answers.date("birthDate"), age, answers.text("childSex"));
    }
}
