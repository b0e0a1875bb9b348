package vn.annhi.structure;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** One file of {@code bpmn/}, read with the model API. */
record Procedure(String name, BpmnModelInstance model) {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    static Stream<Procedure> all() {
        return Sources.below(Path.of("bpmn"), ".bpmn").stream()
                .map(file -> new Procedure(Sources.stem(file), Bpmn.readModelFromFile(file.toFile())));
    }

    <T extends ModelElementInstance> Stream<T> every(Class<T> type) {
        return model.getModelElementsByType(type).stream();
    }

    Stream<UserTask> tasks() {
        return every(UserTask.class);
    }

    /** Where an element stands, for messages: {@code support-plan#DraftPlan}. */
    String place(BaseElement element) {
        return name + "#" + element.getId();
    }

    Process process() {
        return every(Process.class).findFirst().orElseThrow();
    }

    static @Nullable String camunda(ModelElementInstance element, String attribute) {
        return element.getAttributeValueNs(CAMUNDA, attribute);
    }

    /** The element's own extension property of that name. */
    static Optional<String> mark(BaseElement element, String name) {
        var extensions = element.getExtensionElements();
        return extensions == null
                ? Optional.empty()
                : extensions.getElementsQuery().list().stream()
                        .flatMap(each -> each.getChildElementsByType(CamundaProperty.class).stream())
                        .filter(property -> property.getCamundaName().equals(name))
                        .map(CamundaProperty::getCamundaValue)
                        .findFirst();
    }

    static String documentation(BaseElement element) {
        List<String> texts = element.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .toList();
        return String.join("\n", texts);
    }

    @Override
    public String toString() {
        return name;
    }
}
