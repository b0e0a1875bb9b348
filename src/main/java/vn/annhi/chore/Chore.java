package vn.annhi.chore;

import java.time.Instant;
import java.util.Optional;

/**
 * An address to be corrected.
 *
 * @param account whose address fails
 * @param failed the address that failed, if there was one
 * @param answer {@code corrected}, {@code kept} or {@code none}, once somebody answered
 * @param address the corrected one
 * @param returnReason why the last answer was sent back
 */
record Chore(
        ChoreCode code,
        String account,
        Optional<String> failed,
        Optional<String> answer,
        Optional<String> address,
        String note,
        Optional<String> returnReason,
        Instant openedAt) {}
