package vn.annhi.dossier;

import java.time.Instant;
import java.util.Optional;

/**
 * What opens a case: where it happened, where the child lives, when the information was received.
 *
 * @param office the letters of the supervising unit that numbers the case
 */
public record Notice(
        String office, String incidentUnit, Optional<String> residenceUnit, Instant receivedAt, Child child) {}
