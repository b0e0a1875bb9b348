package vn.annhi.engine.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Author;
import vn.annhi.engine.guard.FormBoundary;
import vn.annhi.form.FormSchema;
import vn.annhi.wording.Wording;

/**
 * The engine's form service, made the boundary: forms come from and go to the dossier, in one transaction with the
 * engine's own step, and the engine sees routing facts only.
 */
@Component
@Fallback
public class OfficerFormService extends FormServiceImpl {

    private final FormDesk desk;
    private final TaskCustody custody;
    private final StartRights starts;
    private final OneTransaction transaction;
    private final FormBoundary boundary;
    private final FormValues values;
    private final CrimeAlarm crime;
    private final Sendings sendings;
    private final OpenCases cases;
    private final Wording wording;

    OfficerFormService(
            FormDesk desk,
            TaskCustody custody,
            StartRights starts,
            OneTransaction transaction,
            FormBoundary boundary,
            FormValues values,
            CrimeAlarm crime,
            Sendings sendings,
            OpenCases cases,
            Wording wording) {
        this.desk = desk;
        this.custody = custody;
        this.starts = starts;
        this.transaction = transaction;
        this.boundary = boundary;
        this.values = values;
        this.crime = crime;
        this.sendings = sendings;
        this.cases = cases;
        this.wording = wording;
    }

    @Override
    public InputStream getDeployedStartForm(String processDefinitionId) {
        var json = text(super.getDeployedStartForm(processDefinitionId));
        return stream(desk.startForm(json, starts.author(FormSchema.parse(json).id())));
    }

    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        var task = custody.readable(taskId);
        return stream(transaction.run(task.step().caseCode(), () -> desk.taskForm(schema(taskId), task)));
    }

    @Override
    public VariableMap getStartFormVariables(String processDefinitionId, Collection<String> names, boolean objects) {
        return Variables.createVariables();
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, @Nullable Collection<String> names, boolean objects) {
        var task = custody.readable(taskId);
        return values.typed(
                transaction.run(task.step().caseCode(), () -> desk.values(schema(taskId), task, custody.author(task))));
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> properties) {
        return submitStartForm(processDefinitionId, null, properties);
    }

    /** The case gets its own code as business key; one that the caller proposes is ignored. */
    @Override
    public ProcessInstance submitStartForm(
            String processDefinitionId, @Nullable String ignored, Map<String, Object> properties) {
        var form = FormSchema.parse(text(super.getDeployedStartForm(processDefinitionId)));
        var author = starts.author(form.id(), properties);
        return transaction.run("-", () -> {
            var repeated = sendings.repeated(author.officer());
            if (repeated.isPresent()) {
                return cases.instance(repeated.get(), processDefinitionId);
            }
            var instance = start(processDefinitionId, SubmittedValues.plain(properties), Map.of(), author);
            sendings.accepted(author.officer(), instance.getBusinessKey());
            return instance;
        });
    }

    /** The one way to begin a procedure, within the caller's transaction, for whoever the caller has found to be entitled. */
    ProcessInstance start(
            String processDefinitionId, Map<String, @Nullable Object> values, Map<String, Object> head, Author author) {
        var begun = desk.open(text(super.getDeployedStartForm(processDefinitionId)), values, head, author);
        return boundary.inside(() -> super.submitStartForm(processDefinitionId, begun.businessKey(), begun.facts()));
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        submitTaskFormWithVariablesInReturn(taskId, properties, false);
    }

    /** Never returns variables: Tasklist does not ask for them. */
    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserialize) {
        if (sendings.repeated(custody.officer()).isPresent()) {
            return Variables.createVariables();
        }
        var task = custody.submittable(taskId);
        return transaction.run(task.step().caseCode(), () -> {
            if (sendings.repeated(custody.officer()).isPresent()) {
                return Variables.createVariables();
            }
            sendings.accepted(custody.officer(), task.step().caseCode());
            var facts = desk.accept(schema(taskId), SubmittedValues.plain(properties), task, custody.author(task));
            crime.report(task, facts);
            return boundary.inside(() -> submit(taskId, facts));
        });
    }

    @Override
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        throw notOurForm();
    }

    @Override
    public ProcessInstance submitStartFormData(String processDefinitionId, Map<String, String> properties) {
        throw notOurForm();
    }

    @Override
    public ProcessInstance submitStartFormData(
            String processDefinitionId, String businessKey, Map<String, String> properties) {
        throw notOurForm();
    }

    private VariableMap submit(String taskId, Map<String, Object> facts) {
        super.submitTaskForm(taskId, facts);
        return Variables.createVariables();
    }

    private String schema(String taskId) {
        return text(super.getDeployedTaskForm(taskId));
    }

    private AuthorizationException notOurForm() {
        return new AuthorizationException(wording.say("engine.door.closed", "form data"));
    }

    static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a deployed form", e);
        }
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
