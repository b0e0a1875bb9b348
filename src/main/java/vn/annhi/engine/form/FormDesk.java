package vn.annhi.engine.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.Drafts;
import vn.annhi.form.FormData;
import vn.annhi.form.FormErrors;
import vn.annhi.form.FormSchema;
import vn.annhi.form.FormSummary;
import vn.annhi.form.OptionSource;
import vn.annhi.obligation.DeadlineText;
import vn.annhi.obligation.Obligations;
import vn.annhi.procedure.Begun;
import vn.annhi.procedure.ProcedureStep;
import vn.annhi.procedure.Procedures;
import vn.annhi.procedure.RefusedException;

/** Prepares forms for officers and takes them back: schema, procedure and dossier each have their say. */
@Component
class FormDesk {

    private final Procedures procedures;
    private final Obligations obligations;
    private final DeadlineText deadlines;
    private final LiveOptions options;
    private final FormLibrary library;
    private final CaseSummaries summaries;
    private final FormTexts texts;
    private final Drafts drafts;

    FormDesk(
            Procedures procedures,
            Obligations obligations,
            DeadlineText deadlines,
            LiveOptions options,
            FormLibrary library,
            CaseSummaries summaries,
            FormTexts texts,
            Drafts drafts) {
        this.procedures = procedures;
        this.obligations = obligations;
        this.deadlines = deadlines;
        this.options = options;
        this.library = library;
        this.summaries = summaries;
        this.texts = texts;
        this.drafts = drafts;
    }

    /** A start form with today's options, the officer's draft, and what its head says of the officer. */
    String startForm(String json, Author author) {
        var schema = FormSchema.parse(json);
        var values = new HashMap<>(draft(schema, DraftSubject.ofStart(schema.id()), author, Map.of(), Map.of()));
        values.putAll(procedures.beginningWith(schema.id()).head(schema.id(), author));
        return schema.serve()
                .withOptions(options.today(author))
                .withDefaults(values)
                .json();
    }

    /** A task's form with today's options, why it is due, and what earlier forms said. */
    String taskForm(String json, OpenTask task) {
        var schema = schema(json, task);
        var titles = new LinkedHashMap<String, String>();
        summaries
                .rows(schema, task.step(), lists(task))
                .keySet()
                .forEach(form -> titles.put(form, library.title(form)));
        var form = schema.serve().withOptions(lists(task)).withSummaries(titles);
        obligations.ofTask(task.id()).map(deadlines::dueBecause).ifPresent(form::withHeader);
        return form.json();
    }

    /** The values that a task's form begins with; the reader is remembered. */
    Map<String, Object> values(String json, OpenTask task, Author reader) {
        var schema = schema(json, task);
        var step = step(task, reader);
        var procedure = procedures.of(step.businessKey());
        var computed = computed(schema, step);
        var values = new HashMap<>(
                draft(schema, DraftSubject.ofTask(task.id()), reader, procedure.prefilled(step), computed));
        values.putAll(computed);
        values.putAll(procedure.tables(step));
        summaries
                .rows(schema, task.step(), lists(task))
                .forEach((form, rows) -> values.put(FormSummary.key(form), rows));
        procedure.shown(step);
        return values;
    }

    /** Begins a procedure with its start form; {@code computed} is what its head says already. */
    Begun open(String json, Map<String, @Nullable Object> submitted, Map<String, Object> computed, Author author) {
        var schema = FormSchema.parse(json);
        var data = valid(schema, submitted, computed, options.today(author));
        var complete = new HashMap<String, Object>(data.values());
        complete.putAll(computed);
        try {
            var begun = procedures.beginningWith(schema.id()).begin(schema.id(), complete, author);
            var facts = facts(schema, data);
            facts.putAll(begun.facts());
            drafts.discard(author.officer(), DraftSubject.ofStart(schema.id()));
            return new Begun(begun.businessKey(), facts);
        } catch (RefusedException e) {
            throw texts.refused(schema, e.refusals());
        }
    }

    /** Accepts a task's form; returns the routing facts for the engine. */
    Map<String, Object> accept(String json, Map<String, @Nullable Object> submitted, OpenTask task, Author author) {
        var schema = schema(json, task);
        var step = step(task, author);
        var computed = computed(schema, step);
        var data = valid(schema, submitted, computed, lists(task));
        var complete = new HashMap<String, Object>(data.values());
        complete.putAll(computed);
        try {
            var facts = facts(schema, data);
            facts.putAll(procedures.of(step.businessKey()).accept(step, complete));
            drafts.discardAll(DraftSubject.ofTask(task.id()));
            return facts;
        } catch (RefusedException e) {
            throw texts.refused(schema, e.refusals());
        }
    }

    /** What the officer typed and has not sent, over what the form begins with. */
    private Map<String, Object> draft(
            FormSchema schema,
            String subject,
            Author officer,
            Map<String, Object> prefilled,
            Map<String, Object> computed) {
        var values = new HashMap<>(prefilled);
        drafts.find(officer.officer(), subject).ifPresent(draft -> {
            values.putAll(draft.values());
            values.keySet().removeAll(schema.computedKeys());
        });
        return schema.draft(values, computed);
    }

    /** The computed values that this form has fields for; an officer sees no others. */
    private Map<String, Object> computed(FormSchema schema, ProcedureStep step) {
        var computed = new HashMap<>(procedures.of(step.businessKey()).computed(step));
        computed.keySet().retainAll(schema.computedKeys());
        return computed;
    }

    private FormData valid(
            FormSchema schema,
            Map<String, @Nullable Object> submitted,
            Map<String, Object> computed,
            OptionSource lists) {
        var answer = schema.validate(submitted, computed, lists);
        if (answer instanceof FormData data) {
            return data;
        }
        throw texts.refused((FormErrors) answer);
    }

    private static Map<String, Object> facts(FormSchema schema, FormData data) {
        var facts = new HashMap<String, Object>();
        schema.routingFacts(data).forEach((name, fact) -> {
            if (fact != null) {
                facts.put(name, fact);
            }
        });
        return facts;
    }

    private FormSchema schema(String json, OpenTask task) {
        var code = task.step().caseCode();
        return FormSchema.parse(procedures.of(code).form(code, task.formId(), json));
    }

    private OptionSource lists(OpenTask task) {
        return options.today(task.position().unit());
    }

    private static ProcedureStep step(OpenTask task, Author author) {
        var step = task.step();
        return new ProcedureStep(step.caseCode(), task.formId(), task.key(), step.cycle(), step.subject(), author);
    }
}
