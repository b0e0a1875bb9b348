package vn.annhi.engine.step;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.annhi.intervention.Plans;

/** What the models may ask about a plan. */
@Component
public class PlanReading {

    private final Plans plans;

    PlanReading(Plans plans) {
        this.plans = plans;
    }

    /** The plan's activities that are still to be carried out, in their order, for the multi-instance call. */
    public List<String> openActivityIds(String planId) {
        return plans.openActivityIds(planId);
    }

    /** How far an activity has come: it goes on there when the plan has moved or was adjusted. */
    public String stage(String activityId) {
        return plans.stage(activityId);
    }
}
