package vn.annhi.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.annhi.numbering.RegisterNumbers;
import vn.annhi.organisation.OfficesAbove;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.Unit;

/** Duties of the calendar that a unit reports on as on a task of a letter. */
@Component
class CalendarTasks implements CalendarKeeper {

    private final DirectiveTasks tasks;
    private final DirectiveCourse course;
    private final RegisterNumbers numbers;
    private final OrganisationChart chart;
    private final OfficesAbove above;
    private final Clock clock;

    CalendarTasks(
            DirectiveTasks tasks,
            DirectiveCourse course,
            RegisterNumbers numbers,
            OrganisationChart chart,
            OfficesAbove above,
            Clock clock) {
        this.tasks = tasks;
        this.course = course;
        this.numbers = numbers;
        this.chart = chart;
        this.above = above;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return "directive-task";
    }

    @Override
    public Collection<String> opened(CalendarDuty duty, LocalDate opens) {
        return tasks.opened(duty.id(), opens);
    }

    @Override
    public void open(CalendarDuty duty, CalendarDuty.Opening opening, List<Unit> units) {
        for (var unit : units) {
            var register = chart.casePrefix(unit.id()).orElseThrow();
            var now = clock.instant();
            var task = new DirectiveTask(
                    new DirectiveCode(numbers.next(register, DirectiveCode.TASK, now)),
                    Optional.empty(),
                    Optional.of(duty.id()),
                    Optional.of(opening.opens()),
                    unit.id(),
                    above.of(unit.id()).map(Unit::id),
                    duty.directive(),
                    duty.title(),
                    duty.guidance(),
                    duty.citation(),
                    now,
                    opening.due(),
                    DirectiveTask.State.OPEN,
                    Optional.empty(),
                    Optional.empty(),
                    0);
            tasks.insert(task);
            course.give(task);
        }
    }
}
