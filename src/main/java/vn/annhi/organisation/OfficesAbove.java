package vn.annhi.organisation;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who directs whom. */
@Component
public class OfficesAbove {

    private final OrganisationChart chart;

    OfficesAbove(OrganisationChart chart) {
        this.chart = chart;
    }

    /**
     * The office that directs the unit: the commune its police, health station and schools, the office that follows the
     * communes everything else below its authority; that office itself is directed by the one of the authority above.
     */
    public Optional<Unit> of(UnitId id) {
        var unit = chart.unit(id);
        var parent = unit.parent().map(chart::unit);
        if (parent.filter(above -> above.kind() == UnitKind.COMMUNE).isPresent()) {
            return parent;
        }
        var office = chart.supervisingOffice(id).filter(above -> !above.id().equals(id));
        return office.isPresent() || unit.kind().isAuthority()
                ? office
                : parent.flatMap(authority -> chart.supervisingOffice(authority.id()));
    }
}
