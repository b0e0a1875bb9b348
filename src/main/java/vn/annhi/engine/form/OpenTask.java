package vn.annhi.engine.form;

import java.util.Optional;
import vn.annhi.engine.step.CaseStep;
import vn.annhi.organisation.PositionId;

/**
 * A task as the form boundary needs to know it.
 *
 * @param position the position that performs it
 * @param assignee who claimed it, if anybody did
 */
record OpenTask(String id, String formId, CaseStep step, PositionId position, Optional<String> assignee) {}
