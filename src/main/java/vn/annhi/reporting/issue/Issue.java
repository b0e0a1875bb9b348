package vn.annhi.reporting.issue;

import java.time.Instant;
import java.util.Optional;
import vn.annhi.organisation.UnitId;

/**
 * A problem reported for direction. Its texts name no child.
 *
 * @param unit who reports
 * @param above who directs
 * @param directive which of the eight directives it belongs to, 1 to 8
 * @param confidentiality {@code normal}, {@code restricted} or {@code secret} (D56 art. 24.3)
 * @param distribution who may read the report
 */
public record Issue(
        IssueCode code,
        UnitId unit,
        UnitId above,
        int directive,
        String subject,
        String content,
        String measures,
        String proposal,
        String confidentiality,
        String distribution,
        String reportedBy,
        Instant reportedAt,
        Optional<Direction> direction,
        Optional<Result> result) {

    /** What the office above answered. */
    public record Direction(String text, boolean resultNeeded, String by, Instant at) {}

    /** What came of it. */
    public record Result(String text, String by, Instant at) {}
}
