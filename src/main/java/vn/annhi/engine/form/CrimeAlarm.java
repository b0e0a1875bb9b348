package vn.annhi.engine.form;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.annhi.engine.AsSystem;

/** Signs of a crime found in a called procedure, even by another unit, concern the whole case (D56 art. 25.3). */
@Component
class CrimeAlarm {

    private static final String FACT = "signsOfCrime";

    private final RuntimeService runtime;
    private final AsSystem system;

    CrimeAlarm(@Lazy RuntimeService runtime, AsSystem system) {
        this.runtime = runtime;
        this.system = system;
    }

    /** Hands the fact to the instance of the case, which raises the duty to report, and to no other. */
    void report(OpenTask task, Map<String, Object> facts) {
        if (Boolean.TRUE.equals(facts.remove(FACT))) {
            system.run(() -> {
                runtime.setVariable(task.caseInstance(), FACT, true);
                return task;
            });
        }
    }
}
