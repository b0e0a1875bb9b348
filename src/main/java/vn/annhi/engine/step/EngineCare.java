package vn.annhi.engine.step;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.annhi.care.CareStarts;
import vn.annhi.dossier.CaseCode;
import vn.annhi.engine.AsSystem;

/** Starts the procedure of alternative care. */
@Component
class EngineCare implements CareStarts {

    private static final String CARE = "alternative-care";

    private final RuntimeService runtime;
    private final AsSystem system;

    EngineCare(@Lazy RuntimeService runtime, AsSystem system) {
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void begin(CaseCode code, Map<String, Object> facts) {
        system.run(() -> runtime.startProcessInstanceByKey(CARE, code.value(), facts));
    }
}
