package vn.annhi.engine.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * One deployment per procedure: its diagram and the forms it names, under the same names from class folder and jar.
 * Only a changed procedure gets a new version, and running cases keep the forms they began with.
 */
@Component
class ProcedureDeployment implements SmartInitializingSingleton {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final RepositoryService repository;
    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();

    ProcedureDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            var diagrams = files.getResources("classpath:bpmn/*.bpmn");
            Arrays.sort(diagrams, (a, b) -> name(a).compareTo(name(b)));
            for (var diagram : diagrams) {
                deploy(diagram);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the procedures in bpmn/ cannot be read", e);
        }
    }

    private void deploy(Resource diagram) throws IOException {
        var procedure = name(diagram).replace(".bpmn", "");
        var deployment = repository
                .createDeployment()
                .name("procedure/" + procedure)
                .enableDuplicateFiltering(false)
                .addInputStream("bpmn/" + name(diagram), diagram.getInputStream());
        for (var form : formsOf(Bpmn.readModelFromStream(diagram.getInputStream()))) {
            deployment.addInputStream(
                    "forms/" + form + ".form",
                    files.getResource("classpath:forms/" + form + ".form").getInputStream());
        }
        deployment.deploy();
    }

    private static Iterable<String> formsOf(BpmnModelInstance model) {
        var forms = new TreeSet<String>();
        collect(model, org.camunda.bpm.model.bpmn.instance.UserTask.class, forms);
        collect(model, org.camunda.bpm.model.bpmn.instance.StartEvent.class, forms);
        return forms;
    }

    private static <T extends ModelElementInstance> void collect(
            ModelInstance model, Class<T> type, TreeSet<String> forms) {
        model.getModelElementsByType(type).stream()
                .map(element -> element.getAttributeValueNs(CAMUNDA, "formRef"))
                .filter(form -> form != null)
                .forEach(forms::add);
    }

    private static String name(Resource resource) {
        var name = resource.getFilename();
        if (name == null) {
            throw new IllegalStateException("a procedure without a file name: " + resource);
        }
        return name;
    }
}
