package vn.annhi.resource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.organisation.UnitId;
import vn.annhi.reporting.KnownFigure;
import vn.annhi.reporting.KnownFigures;
import vn.annhi.resource.ResourceEntry.Direction;

/** The money that a unit spent on children goes into its next report, in millions of đồng. */
@Component
class SpentOnChildren implements KnownFigures {

    private static final String SPENT = "N5.01";
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final Resources resources;

    SpentOnChildren(Resources resources) {
        this.resources = resources;
    }

    @Override
    @Transactional(readOnly = true)
    public List<KnownFigure> of(UnitId unit, Instant from, Instant cutOff) {
        var spent = resources
                .sums(
                        List.of(unit.value()),
                        LocalDate.ofInstant(from, StatutoryClock.ZONE),
                        LocalDate.ofInstant(cutOff, StatutoryClock.ZONE))
                .stream()
                .filter(sum -> sum.direction() == Direction.OUT && sum.item().equals(ResourceEntry.MONEY))
                .map(Resources.Sum::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return spent.signum() == 0
                ? List.of()
                : List.of(KnownFigure.total(
                        SPENT, spent.divide(MILLION, 1, RoundingMode.HALF_UP).doubleValue()));
    }
}
