package vn.annhi.intervention;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.annhi.organisation.UnitId;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.Refusal;

/** What is decided on a reported change, by the chair, and by the commune that a plan would move to. */
@Configuration(proxyBeanMethods = false)
class ChangeDecisionRules {

    private static final String FIELD = "changeDecision";

    /** The chair approves or not; a plan that is under way moves only when the other commune accepts it. */
    private record OnChange(Changes changes, CaseDuties duties, MoveRules moves, EndingRules endings)
            implements StepRules {

        @Override
        public String form() {
            return Forms.CHANGE_DECISION;
        }

        /** What held when the change was reported must hold still. */
        @Override
        public List<Refusal> refusals(FormStep step, Answers answers) {
            if (!answers.is(FIELD, "approved")) {
                return List.of();
            }
            var change = changes.find(step.subject());
            return switch (change.kind()) {
                case MOVED -> moves.refusals(step.caseCode(), change.target().orElseThrow(), FIELD);
                case DUPLICATE ->
                    Stream.concat(
                                    endings
                                            .ofKept(
                                                    step.caseCode(),
                                                    change.target().orElseThrow(),
                                                    FIELD)
                                            .stream(),
                                    endings.refusals(change.kind(), step.caseCode(), FIELD).stream())
                            .toList();
                default -> endings.refusals(change.kind(), step.caseCode(), FIELD);
            };
        }

        @Override
        public Map<String, Object> carryOut(FormStep step, Answers answers) {
            var moving = changes.find(step.subject()).kind() == ChangeKind.MOVED
                    && duties.plan(step.caseCode()).isPresent();
            return Map.of("acceptanceNeeded", moving);
        }
    }

    /** The other commune accepts only what can still pass to it. */
    private record OnAcceptance(Changes changes, MoveRules moves) implements StepRules {

        @Override
        public String form() {
            return Forms.MOVE;
        }

        @Override
        public List<Refusal> refusals(FormStep step, Answers answers) {
            var to = changes.find(step.subject()).target().orElseThrow();
            return answers.is("handOver", "accepted") ? moves.refusals(step.caseCode(), to, "handOver") : List.of();
        }
    }

    /** The other commune's refusal goes back to the chair, who offers the plan to another one or keeps it. */
    private record OnMove(Changes changes, MoveRules moves) implements StepRules {

        @Override
        public String form() {
            return Forms.MOVE_RESOLUTION;
        }

        @Override
        public List<Refusal> refusals(FormStep step, Answers answers) {
            return answers.is("handOverAgain", "yes")
                    ? moves.refusals(step.caseCode(), answers.text("residenceUnit"), "residenceUnit")
                    : List.of();
        }

        @Override
        public Map<String, Object> carryOut(FormStep step, Answers answers) {
            if (answers.is("handOverAgain", "yes")) {
                changes.moveTo(step.subject(), new UnitId(answers.text("residenceUnit")));
                return Map.of();
            }
            return Map.of("changeDecision", "refused");
        }
    }

    @Bean
    StepRules changeDecision(Changes changes, CaseDuties duties, MoveRules moves, EndingRules endings) {
        return new OnChange(changes, duties, moves, endings);
    }

    @Bean
    StepRules moveAcceptance(Changes changes, MoveRules moves) {
        return new OnAcceptance(changes, moves);
    }

    @Bean
    StepRules moveResolution(Changes changes, MoveRules moves) {
        return new OnMove(changes, moves);
    }
}
