package vn.annhi.engine.step;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.annhi.engine.AsSystem;
import vn.annhi.organisation.UnitId;
import vn.annhi.register.ReviewCode;
import vn.annhi.register.ReviewCourse;

/** Starts the procedures of reviews. */
@Component
class EngineReviews implements ReviewCourse {

    private static final String REVIEW = "special-circumstances-review";

    private final RuntimeService runtime;
    private final AsSystem system;

    EngineReviews(@Lazy RuntimeService runtime, AsSystem system) {
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void begin(ReviewCode review, UnitId commune) {
        system.run(
                () -> runtime.startProcessInstanceByKey(REVIEW, review.value(), Map.of("reviewUnit", commune.value())));
    }
}
