package vn.annhi.engine.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Reads from a diagram what comes after a task: on through gateways, events and automatic steps to the next work. */
final class NextSteps {

    /** What was met on the way: the answers, whether a join waits for others, whether the way itself has forked. */
    private record Way(List<NextStep.Answer> answers, boolean afterOthers, boolean forked) {

        Way answering(Gateway gateway, SequenceFlow flow) {
            var more = new ArrayList<>(answers);
            more.add(new NextStep.Answer(gateway.getName(), flow.getName()));
            return new Way(List.copyOf(more), afterOthers, forked);
        }
    }

    private final Map<Way, List<String>> found = new LinkedHashMap<>();

    private NextSteps() {}

    /** The next steps of that task in the order of the diagram. */
    static List<NextStep> after(BpmnModelInstance diagram, String taskKey) {
        var search = new NextSteps();
        var task = (FlowNode) diagram.getModelElementById(taskKey);
        search.leave(task, new Way(List.of(), false, false), Set.of());
        return search.steps();
    }

    private List<NextStep> steps() {
        return found.entrySet().stream()
                .map(step -> new NextStep(step.getKey().answers(), step.getKey().afterOthers(), step.getValue()))
                .toList();
    }

    private void leave(FlowNode node, Way way, Set<String> passed) {
        var choice = node instanceof Gateway
                && !(node instanceof ParallelGateway)
                && node.getOutgoing().size() > 1;
        for (var flow : node.getOutgoing()) {
            reach(flow.getTarget(), choice ? way.answering((Gateway) node, flow) : way, passed);
        }
    }

    private void reach(FlowNode node, Way way, Set<String> passed) {
        if (node instanceof UserTask || node instanceof CallActivity) {
            note(node, way);
        } else if (!passed.contains(node.getId())) {
            var path = new HashSet<>(passed);
            path.add(node.getId());
            pass(node, way, path);
        }
    }

    private void pass(FlowNode node, Way way, Set<String> passed) {
        if (node instanceof EndEvent
                && node.getParentElement() instanceof SubProcess scope
                && !scope.triggeredByEvent()) {
            leave(scope, way, passed);
        } else if (node instanceof EndEvent) {
            note(node, way);
        } else if (node instanceof SubProcess scope) {
            starts(scope).forEach(start -> leave(start, way, passed));
        } else if (node instanceof ParallelGateway && node.getIncoming().size() > 1) {
            join(node, way, passed);
        } else {
            var forks = node instanceof ParallelGateway;
            leave(node, new Way(way.answers(), way.afterOthers(), way.forked() || forks), passed);
        }
    }

    /** A way that has forked and meets its join has no work of its own: the other branches tell what comes. */
    private void join(FlowNode gateway, Way way, Set<String> passed) {
        if (!way.forked()) {
            leave(gateway, new Way(way.answers(), true, false), passed);
        }
    }

    private void note(FlowNode node, Way way) {
        var names = found.computeIfAbsent(new Way(way.answers(), way.afterOthers(), false), key -> new ArrayList<>());
        if (!names.contains(node.getName())) {
            names.add(node.getName());
        }
    }

    private static Stream<StartEvent> starts(SubProcess scope) {
        return scope.getChildElementsByType(StartEvent.class).stream();
    }
}
