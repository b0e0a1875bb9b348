package vn.annhi.engine.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;
import vn.annhi.engine.AsSystem;
import vn.annhi.supervision.Diagram;
import vn.annhi.supervision.Diagrams;

/** The diagrams out of the engine's deployments. */
@Component
class EngineDiagrams implements Diagrams {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final RepositoryService repository;
    private final AsSystem system;

    EngineDiagrams(RepositoryService repository, AsSystem system) {
        this.repository = repository;
        this.system = system;
    }

    @Override
    public List<Diagram> newest() {
        return system
                .run(() -> repository
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .list())
                .stream()
                .map(this::diagram)
                .sorted(Comparator.comparing(Diagram::name, Collator.getInstance(VIETNAMESE)))
                .toList();
    }

    @Override
    public Optional<Diagram> find(String process, int version) {
        return definition(process, version).map(this::diagram);
    }

    @Override
    public Optional<byte[]> xml(String process, int version) {
        return definition(process, version).map(definition -> {
            try (var model = system.run(() -> repository.getProcessModel(definition.getId()))) {
                return model.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("the diagram of " + process + " cannot be read", e);
            }
        });
    }

    private Optional<ProcessDefinition> definition(String process, int version) {
        return Optional.ofNullable(system.run(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .processDefinitionVersion(version)
                .singleResult()));
    }

    private Diagram diagram(ProcessDefinition definition) {
        var model = system.run(() -> repository.getBpmnModelInstance(definition.getId()));
        var nodes = model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node.getName() != null && !node.getName().isBlank())
                .map(node -> new Diagram.Node(node.getId(), node.getName().replaceAll("\\s+", " ")))
                .toList();
        return new Diagram(definition.getKey(), definition.getVersion(), definition.getName(), nodes);
    }
}
