package vn.annhi.intervention;

import java.util.List;
import java.util.Map;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.Refusal;

/** What one form means to the case beyond being recorded; every part is optional. */
public interface StepRules {

    /** The form's id. */
    String form();

    /** Values of the read-only fields, for the officer to see and for the record to keep. */
    default Map<String, Object> computed(FormStep step) {
        return Map.of();
    }

    /** Values to begin with, such as the draft that was returned. */
    default Map<String, Object> prefilled(FormStep step) {
        return Map.of();
    }

    /** Values that follow from the answers themselves, such as totals; recorded with them. */
    default Map<String, Object> derived(Answers answers) {
        return Map.of();
    }

    /** The rules that the answers break. */
    default List<Refusal> refusals(FormStep step, Answers answers) {
        return List.of();
    }

    /** Carries out what the form decides; returns the routing facts that go with it. Runs after the form is recorded. */
    default Map<String, Object> carryOut(FormStep step, Answers answers) {
        return Map.of();
    }
}
