package vn.annhi.intervention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.annhi.organisation.PositionId;

/** A row of Mẫu 04 (D56 art. 28.3); the cost is in đồng. */
record DraftActivity(
        String domain,
        String name,
        PositionId position,
        LocalDate startsOn,
        LocalDate endsOn,
        Optional<BigDecimal> cost) {}
