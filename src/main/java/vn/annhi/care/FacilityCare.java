package vn.annhi.care;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.annhi.dossier.Dossier;
import vn.annhi.intervention.FormStep;
import vn.annhi.intervention.StepRules;
import vn.annhi.organisation.UnitId;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.Refusal;

/** A child in a facility: admitted, looked at every half year whether a family could take care of it (D56 art. 45). */
@Configuration(proxyBeanMethods = false)
class FacilityCare {

    private record Admission(Placements placements, Dossier dossier, Clock clock) implements StepRules {

        @Override
        public String form() {
            return CareForms.ADMISSION;
        }

        @Override
        public List<Refusal> refusals(FormStep step, Answers answers) {
            return HandOver.ahead(answers, "admittedAt", clock);
        }

        @Override
        public Map<String, Object> carryOut(FormStep step, Answers answers) {
            var home = new UnitId(dossier.file(step.caseCode()).incidentUnit());
            placements.begin(step.caseCode(), Placement.FACILITY, home, HandOver.moment(answers, "admittedAt"));
            return Map.of("careFrom", Placement.FACILITY);
        }
    }

    private record Stay(CareCourse course, ChildVoice voice) implements StepRules {

        @Override
        public String form() {
            return CareForms.FACILITY_LIST;
        }

        @Override
        public List<Refusal> refusals(FormStep step, Answers answers) {
            return answers.is("facilityStay", "left") ? List.of() : voice.refusals(step, answers);
        }

        @Override
        public Map<String, Object> carryOut(FormStep step, Answers answers) {
            if (answers.is("facilityStay", "left")) {
                course.close(step, answers.text("careOutcome"));
            }
            return Map.of();
        }
    }

    private record Need(ChildVoice voice) implements StepRules {

        @Override
        public String form() {
            return CareForms.CHILD_NEED;
        }

        @Override
        public List<Refusal> refusals(FormStep step, Answers answers) {
            return voice.refusals(step, answers);
        }
    }

    @Bean
    StepRules facilityAdmission(Placements placements, Dossier dossier, Clock clock) {
        return new Admission(placements, dossier, clock);
    }

    @Bean
    StepRules facilityStay(CareCourse course, ChildVoice voice) {
        return new Stay(course, voice);
    }

    @Bean
    StepRules childNeed(ChildVoice voice) {
        return new Need(voice);
    }
}
