package vn.annhi.engine.step;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;
import vn.annhi.intervention.CaseDuties;
import vn.annhi.obligation.TimeLimits;

/** Gives every user task its unit, duty and due date, and every call activity its unit, from the diagram's marks. */
@Component
public class StepParsing extends AbstractBpmnParseListener {

    private final CaseDuties duties;
    private final TimeLimits limits;
    private final Performers performers;

    StepParsing(CaseDuties duties, TimeLimits limits, Performers performers) {
        this.duties = duties;
        this.limits = limits;
        this.performers = performers;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var mark = StepMark.of(element);
        var legalBasis = mark.require("legalBasis", element);
        var unit = mark.require("unit", element);
        var role = mark.require("role", element);
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE, new DutyOpening(legalBasis, unit, role, duties, limits, performers));
        var closing = new DutyClosing(legalBasis, duties);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, closing);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, closing);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        var unit = StepMark.of(element).require("unit", element);
        var standard = (CallActivityBehavior) activity.getActivityBehavior();
        var owned = new OwnedCallActivity(unit, performers);
        owned.setCallableElement(standard.getCallableElement());
        activity.setActivityBehavior(owned);
    }
}
