package vn.annhi.directive.page;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.datafile.TableFile;
import vn.annhi.directive.DirectiveCode;
import vn.annhi.directive.DirectiveLetters;
import vn.annhi.directive.DirectiveTask;
import vn.annhi.directive.DirectiveTasks;
import vn.annhi.directive.ResultWords;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Posts;
import vn.annhi.organisation.SupervisedUnits;
import vn.annhi.organisation.Unit;
import vn.annhi.organisation.UnitId;
import vn.annhi.wording.Wording;

/** Reads the tasks for one officer. */
@Component
class TaskDesk {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String CALENDAR = "calendar";
    private static final String LATE = "late";

    /** The states by which the list may be narrowed; {@code late} is what is not done after its last day. */
    static final List<String> STATES = List.of("open", LATE, "checking", "returned", "done");

    /** The columns of the list, as keys of texts. */
    static final List<String> COLUMNS = List.of(
            "directive.column.code",
            "directive.column.unit",
            "directive.column.directive",
            "directive.column.task",
            "directive.column.citation",
            "directive.column.due",
            "directive.column.state",
            "directive.column.result");

    private final DirectiveTasks tasks;
    private final DirectiveLetters letters;
    private final ResultWords results;
    private final Posts posts;
    private final SupervisedUnits supervised;
    private final OrganisationChart chart;
    private final Wording wording;
    private final Clock clock;

    TaskDesk(
            DirectiveTasks tasks,
            DirectiveLetters letters,
            ResultWords results,
            Posts posts,
            SupervisedUnits supervised,
            OrganisationChart chart,
            Wording wording,
            Clock clock) {
        this.tasks = tasks;
        this.letters = letters;
        this.results = results;
        this.posts = posts;
        this.supervised = supervised;
        this.chart = chart;
        this.wording = wording;
        this.clock = clock;
    }

    /** What the reader narrowed the list to: the code of a letter or {@code calendar}, a state; empty for all. */
    record Choice(String origin, String state) {}

    /** A letter, or the calendar, to choose. */
    record Origin(String id, String name) {}

    /** A unit's tasks by state. */
    record Sum(String unit, List<Long> counts, long total) {}

    /** Where the tasks that the reader sees come from. */
    @Transactional(readOnly = true)
    public List<Origin> origins(String account) {
        return Stream.concat(
                        Stream.of(
                                new Origin("", wording.say("directive.origin.all")),
                                new Origin(CALENDAR, wording.say("directive.origin.calendar"))),
                        letters.concerning(units(account)).stream()
                                .map(letter ->
                                        new Origin(letter.code().value(), letter.number() + " – " + letter.subject())))
                .toList();
    }

    /** The chosen tasks, those that are due first in front; what is not given out yet is seen by whoever checks it. */
    @Transactional(readOnly = true)
    public List<DirectiveTask> tasks(String account, Choice choice) {
        var today = LocalDate.now(clock);
        return tasks
                .concerning(
                        units(account),
                        today.minusYears(1).withDayOfYear(1),
                        today.plusYears(2).withDayOfYear(1))
                .stream()
                .filter(task -> choice.origin().isEmpty() || origin(task).equals(choice.origin()))
                .filter(task -> choice.state().isEmpty() || state(task).equals(choice.state()))
                .toList();
    }

    /** How far each unit is. */
    List<Sum> sums(List<DirectiveTask> found) {
        Map<UnitId, Map<String, Long>> counted = found.stream()
                .collect(Collectors.groupingBy(
                        DirectiveTask::unit,
                        LinkedHashMap::new,
                        Collectors.groupingBy(this::state, Collectors.counting())));
        return counted.entrySet().stream()
                .sorted(comparing(entry -> chart.unit(entry.getKey()), OrganisationChart.BY_PLACE))
                .map(entry -> sum(chart.unit(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static Sum sum(Unit unit, Map<String, Long> counts) {
        return new Sum(
                unit.name(),
                STATES.stream().map(state -> counts.getOrDefault(state, 0L)).toList(),
                counts.values().stream().mapToLong(Long::longValue).sum());
    }

    /** The rows of the list, by {@link #COLUMNS}. */
    @Transactional(readOnly = true)
    public List<List<String>> rows(List<DirectiveTask> found) {
        var said = results.of(found);
        return found.stream()
                .map(task -> List.of(
                        task.code().value(),
                        chart.unit(task.unit()).name(),
                        String.valueOf(task.directive()),
                        task.title(),
                        task.citation(),
                        DAY.format(task.dueOn()),
                        wording.say("directive.state." + state(task)),
                        said.getOrDefault(task.code().value(), "")))
                .toList();
    }

    /** The same as a list to be saved. */
    @Transactional(readOnly = true)
    public TableFile file(String account, Choice choice) {
        var rows = rows(tasks(account, choice));
        return new TableFile(COLUMNS.stream().map(wording::say).toList(), sink -> {
            for (var row : rows) {
                sink.take(row);
            }
        });
    }

    private static String origin(DirectiveTask task) {
        return task.letter().map(DirectiveCode::value).orElse(CALENDAR);
    }

    private String state(DirectiveTask task) {
        var late = task.sentAt().isEmpty() && task.dueOn().isBefore(LocalDate.now(clock));
        return late && task.state() == DirectiveTask.State.OPEN
                ? LATE
                : task.state().id();
    }

    private Set<String> units(String account) {
        return Stream.concat(
                        posts.positions(account, LocalDate.now(clock)).stream().map(PositionId::unit),
                        supervised.of(account).stream().map(Unit::id))
                .map(UnitId::value)
                .collect(Collectors.toSet());
    }
}
