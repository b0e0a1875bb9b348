package vn.annhi.engine.trail;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import vn.annhi.supervision.Visit;

/** Sequence flows have no history in the engine: each says itself when it is taken. */
public final class TrailParsing extends AbstractBpmnParseListener {

    private static final ExecutionListener TAKEN = execution -> {
        var now = ClockUtil.getCurrentTime();
        Trail.current()
                .begin(TrailHistory.visit(
                                UUID.randomUUID().toString(),
                                execution.getCurrentTransitionId(),
                                Visit.FLOW,
                                now,
                                (ExecutionEntity) execution)
                        .left(new Visit.End(now.toInstant(), false)));
    };

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        flow.addListener(ExecutionListener.EVENTNAME_TAKE, TAKEN);
    }
}
