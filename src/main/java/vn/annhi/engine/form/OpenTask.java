package vn.annhi.engine.form;

import java.util.Optional;
import vn.annhi.engine.step.CaseStep;
import vn.annhi.organisation.PositionId;

/**
 * A task as the form boundary needs to know it.
 *
 * @param key the task's id in the diagram
 * @param procedure the deployed procedure that it belongs to
 * @param caseInstance the instance of the whole case, above every called procedure
 * @param position the position that performs it
 * @param assignee who claimed it, if anybody did
 */
public record OpenTask(
        String id,
        String key,
        String procedure,
        String formId,
        String caseInstance,
        CaseStep step,
        PositionId position,
        Optional<String> assignee) {}
