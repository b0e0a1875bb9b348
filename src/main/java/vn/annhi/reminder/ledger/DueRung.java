package vn.annhi.reminder.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.annhi.reminder.preference.QuietHours;

/**
 * A rung that is due for one person.
 *
 * @param account empty when there is nobody to be told
 * @param wanted whether it is binding or the person has not switched it off
 */
record DueRung(
        long span,
        String rung,
        int repetition,
        Instant at,
        Optional<String> account,
        String relation,
        boolean reachable,
        boolean wanted,
        boolean digest,
        boolean atAnyHour,
        int priority,
        Duration lateAfter,
        Duration staleAfter,
        Optional<QuietHours> quiet) {}
