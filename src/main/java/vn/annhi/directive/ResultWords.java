package vn.annhi.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.organisation.UnitId;
import vn.annhi.procedure.Answers;
import vn.annhi.wording.Wording;

/** The results of tasks as they are read: in the check, on the page, in the section of the next report. */
@Component
public class ResultWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final DirectiveTasks tasks;
    private final DirectivePapers papers;
    private final Wording wording;

    ResultWords(DirectiveTasks tasks, DirectivePapers papers, Wording wording) {
        this.tasks = tasks;
        this.papers = papers;
        this.wording = wording;
    }

    /** Every part of a result, a line each. */
    String whole(Answers result) {
        return Stream.of(
                        Optional.of(wording.say("directive.completion." + result.text("completion"))),
                        result.given("resultText"),
                        result.given("evidence").map(text -> wording.say("directive.result.evidence", text)),
                        result.given("difficulties").map(text -> wording.say("directive.result.difficulties", text)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    /** The newest result of each of the tasks that has one, by the task's code. */
    public Map<String, String> of(List<DirectiveTask> tasks) {
        return papers.latest(tasks.stream().map(DirectiveTask::code).toList(), TaskForms.RESULT).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> whole(entry.getValue())));
    }

    /** For a report: by directive, what the units did of their tasks from one instant to another, and what they still owe. */
    public Map<Integer, String> sections(Collection<UnitId> units, Instant from, Instant until) {
        var found = tasks.of(units.stream().map(UnitId::value).toList(), from, until);
        var results = of(found);
        return found.stream()
                .collect(Collectors.groupingBy(
                        DirectiveTask::directive,
                        Collectors.mapping(
                                task -> line(
                                        task,
                                        Optional.ofNullable(
                                                results.get(task.code().value()))),
                                Collectors.joining("\n"))));
    }

    private String line(DirectiveTask task, Optional<String> result) {
        var parts = new ArrayList<>(List.of(wording.say(
                "directive.result.line",
                task.title(),
                task.code(),
                task.sentAt()
                        .map(sent -> LocalDate.ofInstant(sent, StatutoryClock.ZONE))
                        .map(day -> wording.say(
                                day.isAfter(task.dueOn()) ? "directive.result.late" : "directive.result.inTime",
                                DAY.format(day)))
                        .orElseGet(() -> wording.say("directive.result.owed", DAY.format(task.dueOn()))))));
        result.ifPresent(parts::add);
        return String.join("\n", parts);
    }
}
