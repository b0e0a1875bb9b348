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

    /** The plan's activities in their order, for the multi-instance call. */
    public List<String> activityIds(String planId) {
        return plans.activityIds(planId);
    }
}
