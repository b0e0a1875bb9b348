package vn.annhi.reminder.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Unit;
import vn.annhi.organisation.UnitId;
import vn.annhi.reminder.ladder.Relation;

/** Which positions stand in which relation to the duties of a position. */
@Component
class Circle {

    private final OrganisationChart chart;

    Circle(OrganisationChart chart) {
        this.chart = chart;
    }

    /** Those positions by relation; a relation without any is missing. */
    Map<Relation, List<PositionId>> around(PositionId position) {
        var unit = position.unit();
        return Map.of(
                Relation.RESPONSIBLE, List.of(position),
                Relation.DEPUTY,
                        position.role().deputy().map(role -> new PositionId(unit, role)).filter(chart::has).stream()
                                .toList(),
                Relation.HEAD, heads(unit),
                Relation.SUPERVISOR,
                        above(unit).map(office -> chart.positions(office.id())).orElse(List.of()));
    }

    private List<PositionId> heads(UnitId unit) {
        return chart.positions(unit).stream()
                .filter(each -> each.role().headsItsUnit())
                .toList();
    }

    /** The office that follows the unit; for that office itself the one above it. */
    private Optional<Unit> above(UnitId unit) {
        return chart.supervisingOffice(unit)
                .filter(office -> !office.id().equals(unit))
                .or(() -> chart.supervisingUnit(unit).flatMap(authority -> chart.supervisingOffice(authority.id())));
    }
}
