package vn.annhi.engine.identity;

import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import vn.annhi.wording.Wording;

/** The work lists that every officer finds in Tasklist. */
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

    void create() {
        create("engine.filter.mine", 10, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        create(
                "engine.filter.group",
                20,
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .includeAssignedTasks());
    }

    private void create(String key, int priority, TaskQuery query) {
        var name = wording.say(key);
        if (filters.createFilterQuery().filterName(name).count() == 0) {
            var filter = filters.newTaskFilter(name);
            filter.setQuery(query.orderByDueDate().asc());
            filter.setProperties(Map.of("priority", priority, "refresh", true, "showUndefinedVariable", false));
            filters.saveFilter(filter);
        }
    }
}
