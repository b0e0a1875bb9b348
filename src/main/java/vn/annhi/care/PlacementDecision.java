package vn.annhi.care;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.intervention.CaseDuties;
import vn.annhi.intervention.FormStep;
import vn.annhi.intervention.StepRules;
import vn.annhi.procedure.Answers;

/** Mẫu 12: the chair of the carer's commune decides on the placement (D56 art. 42.7). */
@Component
class PlacementDecision implements StepRules {

    private final ChosenCarers carers;
    private final CareCourse course;
    private final CaseDuties duties;

    PlacementDecision(ChosenCarers carers, CareCourse course, CaseDuties duties) {
        this.carers = carers;
        this.course = course;
        this.duties = duties;
    }

    @Override
    public String form() {
        return CareForms.DECISION;
    }

    @Override
    public Map<String, Object> computed(FormStep step) {
        return Map.of("carer", carers.say(step.caseCode()));
    }

    @Override
    public Map<String, Object> carryOut(FormStep step, Answers answers) {
        CarerChoice.decided(step, duties);
        var facts = new HashMap<String, Object>();
        if (answers.is("placementDecision", "approved")) {
            facts.put("careStage", VisitStage.FIRST.id());
            // A child who lives with the carer already stays there: the visits count from that day
            carers.choice(step.caseCode())
                    .date("placedOn")
                    .ifPresent(day -> course.place(step, StatutoryClock.startOf(day)));
        }
        return facts;
    }
}
