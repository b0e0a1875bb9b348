package vn.annhi.engine.desk;

import java.time.Clock;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.CaseCode;
import vn.annhi.engine.AsSystem;
import vn.annhi.engine.form.OpenTask;
import vn.annhi.obligation.DeadlineText;
import vn.annhi.obligation.Obligation;
import vn.annhi.obligation.Obligations;
import vn.annhi.reporting.ReportCode;
import vn.annhi.wording.Wording;

/** Writes task cards: the diagram says what to do and what comes next, the ledger until when, the guide what to keep. */
@Component
class TaskCards {

    private static final Pattern ARTICLE = Pattern.compile(" \\(Điều [^)]*\\)\\.$");

    private final RepositoryService repository;
    private final AsSystem system;
    private final Obligations obligations;
    private final DeadlineText deadlines;
    private final Wording wording;
    private final Clock clock;

    TaskCards(
            @Lazy RepositoryService repository,
            AsSystem system,
            Obligations obligations,
            DeadlineText deadlines,
            Wording wording,
            Clock clock) {
        this.repository = repository;
        this.system = system;
        this.obligations = obligations;
        this.deadlines = deadlines;
        this.wording = wording;
        this.clock = clock;
    }

    /** The card of a task that the officer may read. */
    TaskCard of(OpenTask task) {
        var diagram = system.run(() -> repository.getBpmnModelInstance(task.procedure()));
        var duty = obligations.ofTask(task.id());
        return new TaskCard(
                task.step().caseCode(),
                documentation(diagram, task.key()),
                duty.map(Obligation::citation).orElse(""),
                duty.map(deadlines::dueBecause).orElse(""),
                duty.map(Obligation::due).orElse(null),
                duty.filter(each -> each.breachedAt(clock.instant())).isPresent(),
                wording.say("guide." + task.key() + ".proof"),
                NextSteps.after(diagram, task.key()).stream().map(this::line).toList(),
                new TaskCard.Links(casePage(task.step().caseCode()), "/viec/" + task.id() + "/ban-in"));
    }

    /** A chore has no page of its own. */
    private static String casePage(String code) {
        if (ReportCode.isReport(code) || ReportCode.isCampaign(code)) {
            return "/bao-cao/" + code;
        }
        return CaseCode.read(code).map(known -> "/ho-so/" + known).orElse("");
    }

    /** Without the article at its end, which has a line of its own on the card. */
    private static String documentation(BpmnModelInstance diagram, String taskKey) {
        UserTask task = Objects.requireNonNull(diagram.getModelElementById(taskKey));
        return task.getDocumentations().stream()
                .map(text -> ARTICLE.matcher(text.getTextContent().strip()).replaceFirst("."))
                .collect(Collectors.joining("\n"));
    }

    private String line(NextStep step) {
        var names = String.join("; ", step.names());
        var conditions = step.answers().stream()
                .map(answer -> wording.say("engine.card.if", answer.question(), answer.answer()))
                .reduce("", (one, other) -> one.isEmpty() ? other : wording.say("engine.card.and", one, other));
        return wording.say(form(step, conditions), conditions, names);
    }

    private static String form(NextStep step, String conditions) {
        if (conditions.isEmpty()) {
            return step.afterOthers() ? "engine.card.next.afterOthers" : "engine.card.next.always";
        }
        return step.afterOthers() ? "engine.card.next.ifAfterOthers" : "engine.card.next.if";
    }
}
