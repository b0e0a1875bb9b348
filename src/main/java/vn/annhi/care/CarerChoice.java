package vn.annhi.care;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.annhi.dossier.Dossier;
import vn.annhi.intervention.CaseDuties;
import vn.annhi.intervention.FormStep;
import vn.annhi.intervention.StepDuty;
import vn.annhi.intervention.StepRules;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Role;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.Refusal;

/**
 * Somebody is chosen to take care of the child: relatives first, then somebody from the register (D56 art. 42.2, 42.3); for
 * a child in a facility by the office above (art. 45.2). What follows is the work of the carer's commune.
 */
@Configuration(proxyBeanMethods = false)
class CarerChoice {

    private static final String FACILITY_DECISION = "facility-decision";

    private record Choice(
            String form, boolean fromFacility, ChosenCarers carers, Dossier dossier, CaseDuties duties, Clock clock)
            implements StepRules {

        @Override
        public List<Refusal> refusals(FormStep step, Answers answers) {
            if (answers.is("carerFound", "no")) {
                return List.of();
            }
            var carer = carers.of(answers);
            if (carer.isEmpty()) {
                return List.of(Refusal.of("registration", "care.registration.gone"));
            }
            var today = LocalDate.now(clock);
            var refusals = new ArrayList<Refusal>();
            var years = Period.between(carer.get().birthDate(), today).getYears();
            var child = ChildAge.of(dossier.child(step.caseCode()), today).orElse(0);
            if (carer.get().isRelative() && years < CarerConditions.ADULT) {
                refusals.add(Refusal.of("carerBirthDate", "care.carer.adult"));
            }
            if (!carer.get().isRelative() && years - child < CarerConditions.YEARS_OLDER) {
                refusals.add(Refusal.of("registration", "care.carer.older"));
            }
            if (answers.date("placedOn").filter(today::isBefore).isPresent()) {
                refusals.add(Refusal.of("placedOn", "care.ahead"));
            }
            return refusals;
        }

        @Override
        public Map<String, Object> carryOut(FormStep step, Answers answers) {
            var from = fromFacility ? Placement.FACILITY : "family";
            if (answers.is("carerFound", "no")) {
                return Map.of("placed", false, "careFrom", from);
            }
            var unit = carers.of(answers).orElseThrow().unit();
            dossier.residesIn(step.caseCode(), Optional.of(unit.toString()));
            if (fromFacility) {
                duties.openScope(
                        new StepDuty(step.caseCode().value(), FACILITY_DECISION, step.cycle(), ""),
                        new PositionId(unit, Role.CHAIR));
            }
            return Map.of("placed", answers.is("placed", "yes"), "careFrom", from, "residenceUnit", unit.toString());
        }
    }

    /** The decision on a child in a facility is met, if one was due (D56 art. 45.4). */
    static void decided(FormStep step, CaseDuties duties) {
        duties.fulfil(new StepDuty(step.caseCode().value(), FACILITY_DECISION, step.cycle(), ""));
    }

    @Bean
    StepRules carerChosenByTheCommune(ChosenCarers carers, Dossier dossier, CaseDuties duties, Clock clock) {
        return new Choice(CareForms.CHOICE, false, carers, dossier, duties, clock);
    }

    @Bean
    StepRules carerChosenByTheOffice(ChosenCarers carers, Dossier dossier, CaseDuties duties, Clock clock) {
        return new Choice(CareForms.CHOICE_FROM_FACILITY, true, carers, dossier, duties, clock);
    }
}
