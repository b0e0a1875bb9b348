package vn.annhi.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;

/** Diagrams are read by people: everything is drawn, ids speak, every branch is an answer to a question. */
class DiagramTest {

    private static final Pattern SPEAKING = Pattern.compile("[A-Z][A-Za-z]+(_[A-Za-z]+)*");
    private static final Pattern GENERATED = Pattern.compile(".*_[0-9a-z]{7}");

    @Test
    void everyElementIsDrawn() {
        assertThat(elements(each -> true, FlowNode.class, Lane.class, Participant.class, TextAnnotation.class)
                        .filter(place -> !drawn().contains(place)))
                .as("elements without a shape")
                .isEmpty();
        assertThat(elements(each -> true, SequenceFlow.class).filter(place -> !drawn().contains(place)))
                .as("flows without a line")
                .isEmpty();
    }

    @Test
    void everyIdSpeaks() {
        assertThat(elements(
                        each -> !SPEAKING.matcher(each.getId()).matches()
                                || GENERATED.matcher(each.getId()).matches(),
                        FlowNode.class,
                        Lane.class,
                        Participant.class,
                        SequenceFlow.class))
                .isEmpty();
    }

    @Test
    void everyBranchingIsAQuestionWithNamedAnswers() {
        var branching = Procedure.all()
                .flatMap(procedure -> procedure
                        .every(Gateway.class)
                        .filter(gateway ->
                                gateway.getElementType().getTypeName().equals("exclusiveGateway"))
                        .filter(gateway -> gateway.getOutgoing().size() > 1)
                        .filter(gateway -> gateway.getName() == null
                                || !gateway.getName().endsWith("?")
                                || gateway.getOutgoing().stream().anyMatch(flow -> flow.getName() == null))
                        .map(procedure::place));
        assertThat(branching).isEmpty();
    }

    private static List<String> drawn() {
        return Procedure.all()
                .flatMap(procedure -> Stream.concat(
                                procedure.every(BpmnShape.class).map(BpmnShape::getBpmnElement),
                                procedure.every(BpmnEdge.class).map(BpmnEdge::getBpmnElement))
                        .map(procedure::place))
                .collect(Collectors.toList());
    }

    @SafeVarargs
    private static Stream<String> elements(Predicate<BaseElement> wrong, Class<? extends BaseElement>... types) {
        return Procedure.all()
                .flatMap(procedure ->
                        Stream.of(types).flatMap(procedure::every).filter(wrong).map(procedure::place));
    }
}
