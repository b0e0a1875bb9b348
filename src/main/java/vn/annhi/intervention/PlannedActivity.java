package vn.annhi.intervention;

import java.time.LocalDate;
import vn.annhi.organisation.PositionId;

/** One activity of a plan: what, by whom, first and last day (D56 art. 28.3a–b). */
public record PlannedActivity(
        String id, String domain, String name, PositionId position, LocalDate startsOn, LocalDate endsOn) {}
