package vn.annhi.intervention;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.annhi.organisation.UnitId;

/** What is decided on a reported change, by the chair, and by the commune that a plan would move to. */
@Configuration(proxyBeanMethods = false)
class ChangeDecisionRules {

    /** The chair approves or not; a plan that is under way moves only when the other commune accepts it. */
    private record OnChange(Changes changes, CaseDuties duties) implements StepRules {

        @Override
        public String form() {
            return Forms.CHANGE_DECISION;
        }

        @Override
        public List<Refusal> refusals(FormStep step, Answers answers) {
            var kind = changes.find(step.subject()).kind();
            var crime = kind.endsTheCase()
                    && kind != ChangeKind.UNFOUNDED
                    && answers.is("changeDecision", "approved")
                    && duties.isOpen(step.caseCode(), "report-crime");
            return crime ? List.of(Refusal.of("changeDecision", "intervention.change.crimeUnreported")) : List.of();
        }

        @Override
        public Map<String, Object> carryOut(FormStep step, Answers answers) {
            var moves = changes.find(step.subject()).kind() == ChangeKind.MOVED
                    && duties.plan(step.caseCode()).isPresent();
            return Map.of("acceptanceNeeded", moves);
        }
    }

    /** The other commune's refusal goes back to the chair; its acceptance is what lets the plan move. */
    private record OnMove(Changes changes) implements StepRules {

        @Override
        public String form() {
            return Forms.MOVE_RESOLUTION;
        }

        @Override
        public Map<String, Object> carryOut(FormStep step, Answers answers) {
            if (answers.is("handOverAgain", "yes")) {
                changes.moveTo(step.subject(), new UnitId(answers.text("residenceUnit")));
                return Map.of();
            }
            return Map.of("changeDecision", "refused");
        }

        @Override
        public List<Refusal> refusals(FormStep step, Answers answers) {
            var own = changes.find(step.subject()).unit().toString();
            return answers.is("handOverAgain", "yes") && answers.is("residenceUnit", own)
                    ? List.of(Refusal.of("residenceUnit", "intervention.change.sameUnit"))
                    : List.of();
        }
    }

    @Bean
    StepRules changeDecision(Changes changes, CaseDuties duties) {
        return new OnChange(changes, duties);
    }

    @Bean
    StepRules moveResolution(Changes changes) {
        return new OnMove(changes);
    }
}
