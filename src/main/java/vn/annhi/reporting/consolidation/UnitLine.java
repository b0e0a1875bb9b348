package vn.annhi.reporting.consolidation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.annhi.organisation.Unit;
import vn.annhi.reporting.campaign.UnitReport;

/**
 * How a unit's report stands.
 *
 * @param standing waiting, late, checking, returned or accepted
 * @param lateBy how long after the due instant it was sent, or how long it is missing
 * @param complete how many per cent of the figures that the unit reports it has sent
 */
public record UnitLine(UnitReport report, Unit unit, String standing, Optional<Duration> lateBy, int complete) {

    static Optional<Duration> late(UnitReport report, Instant due, Instant now) {
        var at = report.sentAt().orElse(now);
        return at.isAfter(due) ? Optional.of(Duration.between(due, at)) : Optional.empty();
    }
}
