package vn.annhi.engine.form;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.annhi.engine.AsSystem;
import vn.annhi.wording.Wording;

/** The instance that was started by a sending which is now repeated. */
@Component
class OpenCases {

    private final RuntimeService runtime;
    private final AsSystem system;
    private final Wording wording;

    OpenCases(@Lazy RuntimeService runtime, AsSystem system, Wording wording) {
        this.runtime = runtime;
        this.system = system;
        this.wording = wording;
    }

    /** {@link FormRefusedException} when it has ended since. */
    ProcessInstance instance(String code, String procedure) {
        return system
                .run(() -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(code)
                        .processDefinitionId(procedure)
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(() -> new FormRefusedException(wording.say("engine.start.already", code)));
    }
}
