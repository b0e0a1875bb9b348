package vn.annhi.obligation;

import java.time.Instant;

/**
 * A duty to be opened: who owes it, since when and until when.
 *
 * @param position {@code unit.role} that owes it
 * @param due the last instant at which it is still met
 */
public record Duty(DutyKey key, TimeLimit limit, String unit, String position, Instant start, Instant due) {}
