package vn.annhi.dossier;

import java.time.Instant;
import java.util.UUID;

/**
 * What a sender holds in its hands after a notice.
 *
 * @param id drawn at random: nobody guesses another's
 * @param reference the sender's own number for the notice
 * @param unit the commune where the notice landed
 */
public record NoticeReceipt(UUID id, String reference, CaseCode caseCode, String unit, Instant acceptedAt) {}
