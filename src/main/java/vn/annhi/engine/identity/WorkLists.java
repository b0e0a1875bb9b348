package vn.annhi.engine.identity;

import java.util.HashSet;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import vn.annhi.wording.Wording;

/**
 * The four work lists that every officer finds in Tasklist, and no others: what the law counts in hours first, then by
 * due date. A position owes its tasks together, so all but the first list show those that a colleague has taken too.
 */
@Component
class WorkLists {

    private final FilterService filters;
    private final TaskService tasks;
    private final Wording wording;

    WorkLists(FilterService filters, TaskService tasks, Wording wording) {
        this.filters = filters;
        this.tasks = tasks;
        this.wording = wording;
    }

    /** Creates what is missing, corrects what has changed and removes what is not one of the four. */
    void agree() {
        var kept = new HashSet<String>();
        kept.add(agree("mine", 10, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")));
        kept.add(agree("group", 20, ofMyPositions()));
        kept.add(agree(
                "soon",
                30,
                ofMyPositions()
                        .dueAfterExpression("${horizon.soonAfter()}")
                        .dueBeforeExpression("${horizon.soonBefore()}")));
        kept.add(agree("overdue", 40, ofMyPositions().dueBeforeExpression("${horizon.overdueBefore()}")));
        filters.createFilterQuery().list().stream()
                .map(Filter::getId)
                .filter(id -> !kept.contains(id))
                .forEach(filters::deleteFilter);
    }

    private TaskQuery ofMyPositions() {
        return tasks.createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks();
    }

    private String agree(String list, int place, TaskQuery query) {
        var wanted = (FilterEntity) filters.newTaskFilter(wording.say("engine.filter." + list));
        wanted.setQuery(query.orderByTaskPriority().desc().orderByDueDate().asc());
        wanted.setProperties(Map.of(
                "priority",
                place,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "list",
                list,
                "about",
                wording.say("engine.filter.about." + list)));
        var filter = (FilterEntity) filters.createFilterQuery().filterName(wanted.getName()).list().stream()
                .findFirst()
                .orElse(wanted);
        if (filter.getId() == null || !same(filter, wanted)) {
            filter.setQuery(wanted.getQuery());
            filter.setProperties(wanted.getProperties());
            filters.saveFilter(filter);
        }
        return filter.getId();
    }

    private static boolean same(FilterEntity one, FilterEntity other) {
        return one.getQueryInternal().equals(other.getQueryInternal())
                && one.getProperties().equals(other.getProperties());
    }
}
