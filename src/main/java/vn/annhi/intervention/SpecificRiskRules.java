package vn.annhi.intervention;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Dossier;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.Refusal;

/** S6, G4, G5: Mẫu 03 says whether a plan is needed and where the child lives, so which commune plans (Luật Trẻ em 52.2). */
@Component
class SpecificRiskRules implements StepRules {

    /** Only this assessment fixes where the child lives; one during an isolation or a plan moves nothing. */
    private static final String OF_THE_CASE = "AssessSpecificRisk";

    private final Dossier dossier;
    private final BirthDateRule birth;

    SpecificRiskRules(Dossier dossier, BirthDateRule birth) {
        this.dossier = dossier;
        this.birth = birth;
    }

    @Override
    public String form() {
        return Forms.SPECIFIC_RISK;
    }

    @Override
    public Map<String, Object> derived(Answers answers) {
        return Levels.totals(
                answers,
                List.of("harmLevel", "abuserAccess", "developmentImpact", "careObstacles", "noProtector"),
                List.of("protectFromAbuser", "knowsProtector", "buildsRelation", "asksAdults", "watchedByOthers"));
    }

    @Override
    public Map<String, Object> prefilled(FormStep step) {
        return CaseResidence.known(dossier.file(step.caseCode()));
    }

    @Override
    public List<Refusal> refusals(FormStep step, Answers answers) {
        return birth.refusals("confirmedBirthDate", answers, step.author().at());
    }

    @Override
    public Map<String, Object> carryOut(FormStep step, Answers answers) {
        dossier.identify(step.caseCode(), answers.given("confirmedName"), answers.date("confirmedBirthDate"));
        if (!step.task().equals(OF_THE_CASE)) {
            return Map.of();
        }
        var file = dossier.file(step.caseCode());
        var residence = answers.given("residenceUnit");
        dossier.residesIn(step.caseCode(), residence);
        return CaseResidence.facts(residence.orElse(file.incidentUnit()));
    }
}
