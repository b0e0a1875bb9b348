package vn.annhi.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import vn.annhi.datafile.DataRow;

/** A unit and the line of {@code units.csv} that tells of it. */
record UnitLine(Unit unit, DataRow row) {

    static List<UnitLine> readAll(List<DataRow> rows) {
        var lines = new ArrayList<UnitLine>();
        var seen = new HashSet<UnitId>();
        for (var row : rows) {
            var unit = unit(row);
            if (!seen.add(unit.id())) {
                throw row.error("unit " + unit.id() + " is listed twice");
            }
            lines.add(new UnitLine(unit, row));
        }
        return lines;
    }

    private static Unit unit(DataRow row) {
        var id = row.as("id", UnitId::new);
        var kind = row.as("kind", UnitKind::of);
        var parent = row.optional("parent").map(text -> row.as("parent", UnitId::new));
        var validFrom = row.date("valid_from");
        var validTo = row.optionalDate("valid_to");
        var successors = row.optional("successors").map(text -> row.as("successors", UnitLine::ids));
        try {
            return new Unit(
                    id,
                    row.text("code"),
                    kind,
                    row.text("name"),
                    row.text("place"),
                    parent,
                    validFrom,
                    validTo,
                    successors.orElse(List.of()),
                    row.optional("case_prefix"));
        } catch (IllegalArgumentException e) {
            throw row.error(String.valueOf(e.getMessage()));
        }
    }

    private static List<UnitId> ids(String text) {
        return Stream.of(text.split(";")).map(id -> new UnitId(id.strip())).toList();
    }
}
