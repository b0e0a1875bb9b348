package vn.annhi.organisation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.annhi.datafile.DataRow;

/** A line of {@code positions.csv}: which unit has which role. */
final class PositionLine {

    private PositionLine() {}

    static Set<PositionId> readAll(List<DataRow> rows, OrganisationChart chart) {
        var positions = new LinkedHashSet<PositionId>();
        for (var row : rows) {
            var position = new PositionId(row.as("unit", UnitId::new), row.as("role", Role::of));
            if (!chart.has(position.unit())) {
                throw row.error("unknown unit " + position.unit());
            }
            var kind = chart.unit(position.unit()).kind();
            if (!position.role().fits(kind)) {
                throw row.error("role " + position.role().id() + " does not fit a unit of kind " + kind.id());
            }
            if (!positions.add(position)) {
                throw row.error("position " + position + " is listed twice");
            }
        }
        return positions;
    }
}
