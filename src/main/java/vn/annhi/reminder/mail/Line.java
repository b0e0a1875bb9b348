package vn.annhi.reminder.mail;

import java.time.Instant;
import java.util.Optional;
import vn.annhi.obligation.Obligation;
import vn.annhi.reminder.ladder.Relation;

/**
 * One notice as it is to be written.
 *
 * @param position who owed or owes the duty in the stretch that the notice is about
 * @param due as it stood in that stretch
 * @param version how many stretches the duty has had until that one; grows with every change
 * @param relation why this reader
 */
public record Line(
        Topic topic,
        Obligation duty,
        String position,
        Instant due,
        int version,
        Optional<String> taskId,
        Relation relation) {}
