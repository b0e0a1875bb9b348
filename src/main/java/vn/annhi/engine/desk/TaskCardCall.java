package vn.annhi.engine.desk;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.annhi.engine.form.TaskCustody;

/** The card that Tasklist shows beside a task's form. */
@RestController
@RequestMapping("/camunda/api/an-nhi/tasks")
class TaskCardCall {

    private final TaskCustody custody;
    private final TaskCards cards;

    TaskCardCall(TaskCustody custody, TaskCards cards) {
        this.custody = custody;
        this.cards = cards;
    }

    @GetMapping("/{taskId}/card")
    TaskCard card(@PathVariable String taskId) {
        return cards.of(custody.readable(taskId));
    }
}
