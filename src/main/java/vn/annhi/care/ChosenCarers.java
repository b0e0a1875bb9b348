package vn.annhi.care;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.UnitId;
import vn.annhi.procedure.Answers;
import vn.annhi.wording.Wording;

/** The carer that a file has chosen last, a relative as typed or somebody from the register. */
@Component
class ChosenCarers {

    private static final Set<String> CHOICES = Set.of(CareForms.CHOICE, CareForms.CHOICE_FROM_FACILITY);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Dossier dossier;
    private final CarerRegister register;
    private final OrganisationChart chart;
    private final Wording wording;

    ChosenCarers(Dossier dossier, CarerRegister register, OrganisationChart chart, Wording wording) {
        this.dossier = dossier;
        this.register = register;
        this.chart = chart;
        this.wording = wording;
    }

    /** The answers of the last choice; {@link IllegalStateException} when there was none. */
    Answers choice(CaseCode code) {
        return dossier.records(code).stream()
                .filter(record -> CHOICES.contains(record.formId()))
                .reduce((earlier, later) -> later)
                .map(record -> new Answers(record.data()))
                .orElseThrow(() -> new IllegalStateException("nobody was chosen: " + code));
    }

    /** The carer of the last choice. */
    Carer of(CaseCode code) {
        return of(choice(code)).orElseThrow(() -> new IllegalStateException("nobody was found: " + code));
    }

    /** The carer whom these answers choose; nobody when the registration they name is not there. */
    Optional<Carer> of(Answers answers) {
        return answers.is("carerKind", Carer.RELATIVE)
                ? Optional.of(new Carer(
                        Carer.RELATIVE,
                        answers.text("carerName"),
                        answers.date("carerBirthDate").orElseThrow(),
                        answers.text("relation"),
                        new UnitId(answers.text("carerUnit")),
                        answers.text("carerAddress")))
                : answers.given("registration").flatMap(register::find).map(CarerRegister.Entry::carer);
    }

    /** The carer in a line, for the head of a form. */
    String say(CaseCode code) {
        var carer = of(code);
        return wording.say(
                carer.isRelative() ? "care.carer.relative" : "care.carer.registered",
                carer.name(),
                DAY.format(carer.birthDate()),
                carer.relation(),
                carer.address(),
                chart.unit(carer.unit()).place());
    }
}
