package vn.annhi.dossier;

import java.time.Instant;
import java.util.Optional;

/**
 * One notice about one child and everything that follows.
 *
 * @param receivedAt t0, the first receipt of the information, start of the 12 hours (D56 art. 26.3)
 * @param mergedInto the case that goes on where two were about the same
 * @param origin the case in which the need for this alternative care was found, if there was one
 * @param residenceUnit the commune of residence, when known and within the chart
 */
public record CaseFile(
        CaseCode code,
        String incidentUnit,
        Optional<String> residenceUnit,
        Instant receivedAt,
        Instant openedAt,
        boolean closed,
        Optional<String> outcome,
        Optional<CaseCode> mergedInto,
        FileKind kind,
        Optional<CaseCode> origin) {}
