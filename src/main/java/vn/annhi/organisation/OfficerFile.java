package vn.annhi.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.annhi.datafile.DataFile;
import vn.annhi.datafile.DataFileException;
import vn.annhi.datafile.DataRow;

/** Reads officers from a table with the columns id, name, email, positions ({@code ;} between them) and, if wanted, locale. */
public final class OfficerFile {

    private OfficerFile() {}

    /** The officers of a class path resource, checked against the chart; throws {@link DataFileException}. */
    public static List<Officer> read(String resource, OrganisationChart chart) {
        return read(resource, DataFile.read(resource), chart);
    }

    static List<Officer> read(String file, List<DataRow> rows, OrganisationChart chart) {
        var officers = new ArrayList<Officer>();
        var accounts = new HashSet<String>();
        for (var row : rows) {
            var officer = officer(row, chart);
            if (!accounts.add(officer.id().toLowerCase(Locale.ROOT))) {
                throw row.error("account " + officer.id() + " is listed twice");
            }
            officers.add(officer);
        }
        vacancies(officers, chart).findFirst().ifPresent(vacant -> {
            throw new DataFileException(file, 0, "nobody holds " + vacant + " (" + chart.title(vacant) + ")");
        });
        return List.copyOf(officers);
    }

    private static Officer officer(DataRow row, OrganisationChart chart) {
        var positions = row.as("positions", text -> positions(text, chart));
        var locale = row.values().containsKey("locale") ? row.optional("locale") : Optional.<String>empty();
        try {
            return new Officer(
                    row.text("id"),
                    row.text("name"),
                    row.optional("email"),
                    locale.map(Locale::forLanguageTag).orElse(Officer.VIETNAMESE),
                    positions);
        } catch (IllegalArgumentException e) {
            throw row.error(String.valueOf(e.getMessage()));
        }
    }

    private static List<PositionId> positions(String text, OrganisationChart chart) {
        var positions = Stream.of(text.split(";"))
                .map(String::strip)
                .map(PositionId::parse)
                .toList();
        positions.stream().filter(position -> !chart.has(position)).findFirst().ifPresent(unknown -> {
            throw new IllegalArgumentException("the chart has no position " + unknown);
        });
        return positions;
    }

    private static Stream<PositionId> vacancies(List<Officer> officers, OrganisationChart chart) {
        var held = officers.stream()
                .flatMap(officer -> officer.positions().stream())
                .collect(Collectors.toSet());
        return chart.units().stream()
                .filter(unit ->
                        unit.kind() == UnitKind.COMMUNE && unit.validTo().isEmpty())
                .flatMap(unit -> ChartRules.INDISPENSABLE.stream().map(role -> new PositionId(unit.id(), role)))
                .filter(position -> !held.contains(position));
    }
}
