package vn.annhi.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The newest duty of a key, locked until the transaction ends. */
record HeldDuty(long id, ObligationState state, Optional<String> task, String position, Instant due) {

    static HeldDuty read(ResultSet row) throws SQLException {
        return new HeldDuty(
                row.getLong("id"),
                ObligationState.of(row.getString("state")),
                Optional.ofNullable(row.getString("task_id")),
                row.getString("position"),
                row.getTimestamp("due_at").toInstant());
    }

    boolean isOpen() {
        return state == ObligationState.OPEN;
    }

    boolean isMet() {
        return state == ObligationState.FULFILLED;
    }

    /** Whether it goes on in the same hands and task. */
    boolean isSame(String holder, Optional<String> taskId) {
        return isOpen() && position.equals(holder) && task.equals(taskId);
    }
}
