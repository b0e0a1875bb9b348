package vn.annhi.obligation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ledger. Writing methods join the caller's transaction (the engine's) and fail without one. */
public interface Obligations {

    /**
     * Opens the duty, or joins the one that already has this key: it keeps its start and due instants and is open
     * again, as a new opening when it is given to another task or position. Only a duty that runs from its own opening or
     * from a decision ({@link StartEvent#recurs}) begins anew once it was met.
     */
    Obligation open(Duty duty, Optional<String> taskId, Instant now);

    /** Marks the duty met; nothing happens when it is not open. */
    void fulfil(DutyKey key, Instant now);

    /**
     * The event from which the duty runs, or the end set for it, has changed: it is due anew, met or not. Returns the
     * task that performs it, if one does.
     */
    Optional<String> reschedule(DutyKey key, Instant start, Instant due, Instant now);

    /** Ends every open duty of the case with the reason why. */
    void cancelAll(String caseCode, String reason, Instant now);

    /** Ends an open duty that no longer binds, with the reason why. */
    void cancel(DutyKey key, String reason, Instant now);

    /** The duty with that id. */
    Optional<Obligation> find(long id);

    /** The duty that a task performs. */
    Optional<Obligation> ofTask(String taskId);

    /** The task of each open duty of the case that one performs, by the duty's id. */
    Map<Long, String> openTasks(String caseCode);

    /** All duties of a case, by due instant. */
    List<Obligation> ofCase(String caseCode);
}
