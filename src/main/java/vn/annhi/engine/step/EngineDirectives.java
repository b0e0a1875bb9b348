package vn.annhi.engine.step;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.annhi.directive.DirectiveCourse;
import vn.annhi.directive.DirectiveTask;
import vn.annhi.engine.AsSystem;

/** Starts the procedures of units' tasks. */
@Component
class EngineDirectives implements DirectiveCourse {

    private static final String TASK = "directive-task";

    private final RuntimeService runtime;
    private final AsSystem system;

    EngineDirectives(@Lazy RuntimeService runtime, AsSystem system) {
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void give(DirectiveTask task) {
        var facts = Map.<String, Object>of(
                "directiveUnit", task.unit().value(),
                "checkNeeded", task.checker().isPresent());
        system.run(() -> runtime.startProcessInstanceByKey(TASK, task.code().value(), facts));
    }
}
