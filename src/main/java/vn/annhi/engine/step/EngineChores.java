package vn.annhi.engine.step;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.annhi.chore.ChoreCode;
import vn.annhi.chore.ChoreCourse;
import vn.annhi.engine.AsSystem;
import vn.annhi.organisation.UnitId;

/** Starts the procedure of a chore. */
@Component
class EngineChores implements ChoreCourse {

    private static final String CHORE = "office-task";

    private final RuntimeService runtime;
    private final AsSystem system;

    EngineChores(@Lazy RuntimeService runtime, AsSystem system) {
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void start(ChoreCode code, UnitId unit) {
        system.run(() -> runtime.startProcessInstanceByKey(CHORE, code.value(), Map.of("choreUnit", unit.toString())));
    }
}
