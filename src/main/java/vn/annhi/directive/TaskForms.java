package vn.annhi.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.directive.DirectiveTask.State;
import vn.annhi.dossier.AttachmentPlace;
import vn.annhi.obligation.SetDates;
import vn.annhi.procedure.Answers;
import vn.annhi.procedure.Procedure;
import vn.annhi.procedure.ProcedureStep;
import vn.annhi.procedure.Refusal;
import vn.annhi.procedure.RefusedException;
import vn.annhi.wording.Wording;

/** The forms of a unit's task: what came of it, and what the office above says of that. */
@Component
class TaskForms implements Procedure, SetDates, AttachmentPlace {

    static final String RESULT = "ket-qua-nhiem-vu";
    static final String CHECK = "kiem-tra-nhiem-vu";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final DirectiveTasks tasks;
    private final DirectivePapers papers;
    private final ResultWords words;
    private final List<DutyFacts> facts;
    private final Wording wording;
    private final Clock clock;

    TaskForms(
            DirectiveTasks tasks,
            DirectivePapers papers,
            ResultWords words,
            List<DutyFacts> facts,
            Wording wording,
            Clock clock) {
        this.tasks = tasks;
        this.papers = papers;
        this.words = words;
        this.facts = facts;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public boolean owns(String businessKey) {
        return DirectiveCode.isTask(businessKey);
    }

    @Override
    public boolean keepsAttachments(String code) {
        return DirectiveCode.isTask(code);
    }

    @Override
    public boolean dates(String code) {
        return DirectiveCode.isTask(code);
    }

    @Override
    public SetDate of(String code) {
        var task = tasks.find(new DirectiveCode(code));
        var due = task.dueOn()
                .atTime(StatutoryClock.END_OF_DAY)
                .atZone(StatutoryClock.ZONE)
                .toInstant();
        return new SetDate(task.givenAt(), due, task.title(), task.citation());
    }

    @Override
    public Map<String, Object> computed(ProcedureStep step) {
        var task = tasks.find(new DirectiveCode(step.businessKey()));
        var values = new HashMap<String, Object>();
        values.put("taskAbout", about(task));
        values.put("taskFacts", known(task));
        if (step.formId().equals(CHECK)) {
            papers.latest(task.code(), RESULT).ifPresent(result -> values.put("resultRead", words.whole(result)));
        } else if (task.state() == State.RETURNED) {
            papers.latest(task.code(), CHECK).ifPresent(check -> values.put("remarkRead", check.text("remark")));
        }
        return values;
    }

    private String about(DirectiveTask task) {
        return wording.say(
                "directive.task.about",
                task.title(),
                task.citation(),
                wording.say("reporting.section." + task.directive()),
                DAY.format(task.dueOn()),
                task.guidance());
    }

    private String known(DirectiveTask task) {
        return task.duty()
                .flatMap(duty -> facts.stream()
                        .flatMap(each -> each.of(duty, task.unit(), LocalDate.now(clock)).stream())
                        .findFirst())
                .orElseGet(() -> wording.say("directive.task.noFacts"));
    }

    /** What was sent before is mended, not typed again. */
    @Override
    public Map<String, Object> prefilled(ProcedureStep step) {
        return step.formId().equals(RESULT)
                ? papers.latest(new DirectiveCode(step.businessKey()), RESULT)
                        .map(Answers::data)
                        .orElse(Map.of())
                : Map.of();
    }

    /** A task names no child: who reads it is not written down. */
    @Override
    public void shown(ProcedureStep step) {}

    @Override
    public Map<String, Object> accept(ProcedureStep step, Map<String, Object> answers) {
        var task = tasks.hold(new DirectiveCode(step.businessKey()));
        if (step.formId().equals(RESULT)) {
            expect(task, "resultText", State.OPEN, State.RETURNED);
            tasks.sent(task, step.author().at());
        } else {
            expect(task, "checking", State.CHECKING);
            if ("accepted".equals(answers.get("checking"))) {
                tasks.accepted(task.code(), step.author().at());
            } else {
                tasks.returned(task.code());
            }
        }
        papers.append(task.code(), step.formId(), step.author(), answers);
        return Map.of();
    }

    /** Two officers may have the task open: whoever comes second is told, and nothing is sent twice. */
    private static void expect(DirectiveTask task, String field, State... states) {
        if (!List.of(states).contains(task.state())) {
            throw new RefusedException(List.of(Refusal.of(field, "directive.task.moved")));
        }
    }
}
