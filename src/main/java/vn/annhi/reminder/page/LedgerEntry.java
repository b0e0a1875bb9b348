package vn.annhi.reminder.page;

import java.time.Instant;
import java.util.Optional;

/**
 * A rung, and one person's notice if it was raised.
 *
 * @param occasion {@code opened}, {@code before} …; empty when the ladder no longer has the rung
 * @param recipient the account
 * @param state of the notice, else of the rung
 * @param reason the code why, without a mail server's reply code, or empty
 * @param at when it was sent or settled
 * @param doubtful the letter to be decided on
 */
record LedgerEntry(
        String code,
        String duty,
        String position,
        String occasion,
        int amount,
        String unit,
        Instant rungAt,
        Optional<String> recipient,
        String state,
        String reason,
        Optional<Instant> at,
        Optional<Long> doubtful) {}
