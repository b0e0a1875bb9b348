package vn.annhi.engine.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task explained to the officer who does it, in words.
 *
 * @param due until when and why; empty for a task without a duty
 * @param dueAt the same as an instant
 * @param late whether that instant has passed
 * @param next what follows, one line per condition
 */
record TaskCard(
        String caseCode,
        String whatToDo,
        String article,
        String due,
        @Nullable Instant dueAt,
        boolean late,
        String proof,
        List<String> next,
        Links links) {

    /** Addresses of our own pages; {@code casePage} is empty for a task of no case. */
    record Links(String casePage, String print) {}
}
