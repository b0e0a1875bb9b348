package vn.annhi.engine.form;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;
import vn.annhi.wording.Wording;

/**
 * The engine's task service for officers: who holds a task's position takes the task or gives it back, for nobody
 * else. The engine itself asks only for the unit, and would let a colleague block the chair's tasks.
 */
@Component
@Fallback
public class OfficerTaskService extends TaskServiceImpl {

    private final TaskCustody custody;
    private final Wording wording;

    OfficerTaskService(TaskCustody custody, Wording wording) {
        this.custody = custody;
        this.wording = wording;
    }

    @Override
    public void claim(String taskId, @Nullable String officer) {
        if (custody.isOfficerSignedIn()) {
            custody.workable(taskId);
            if (officer != null && !officer.equals(custody.officer())) {
                throw new AuthorizationException(wording.say("engine.door.closed", "claim"));
            }
        }
        super.claim(taskId, officer);
    }

    /** Officers only give back: the web apps' way to do that is an assignee of null. */
    @Override
    public void setAssignee(String taskId, @Nullable String officer) {
        if (!custody.isOfficerSignedIn()) {
            super.setAssignee(taskId, officer);
        } else if (officer == null) {
            claim(taskId, null);
        } else {
            throw new AuthorizationException(wording.say("engine.door.closed", "assignee"));
        }
    }
}
