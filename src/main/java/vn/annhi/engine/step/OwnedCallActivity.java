package vn.annhi.engine.step;

import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.util.CallableElementUtil;
import org.camunda.bpm.engine.variable.VariableMap;

/** Starts the called procedure as belonging to the unit that the diagram names: the engine would copy the caller's. */
class OwnedCallActivity extends CallActivityBehavior {

    private final String unitMark;
    private final Performers performers;

    OwnedCallActivity(String unitMark, Performers performers) {
        this.unitMark = unitMark;
        this.performers = performers;
    }

    @Override
    protected void startInstance(ActivityExecution execution, VariableMap variables, String businessKey) {
        var caller = (ExecutionEntity) execution;
        var definition = CallableElementUtil.getProcessDefinitionToCall(
                caller, caller.getProcessDefinitionTenantId(), getCallableElement());
        var called = (ExecutionEntity) caller.createSubProcessInstance(definition, businessKey);
        called.setTenantId(performers.unit(unitMark, caller).toString());
        called.start(variables);
    }
}
