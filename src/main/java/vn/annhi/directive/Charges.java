package vn.annhi.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.Unit;
import vn.annhi.organisation.UnitId;
import vn.annhi.organisation.UnitKind;

/** Whom an office may charge with a task: the communes and offices of its authority. */
@Component
public class Charges {

    /** Every unit that may be charged. */
    public static final String ALL = "all";

    /** Every commune. */
    public static final String COMMUNES = "communes";

    /** Every office of the authority itself. */
    public static final String OFFICES = "offices";

    private static final Set<UnitKind> KINDS =
            EnumSet.of(UnitKind.COMMUNE, UnitKind.DISTRICT_OFFICE, UnitKind.PROVINCE_OFFICE, UnitKind.DISTRICT_LABOUR);

    private final OrganisationChart chart;
    private final Clock clock;

    Charges(OrganisationChart chart, Clock clock) {
        this.chart = chart;
        this.clock = clock;
    }

    /** Whether the unit gives tasks at all. */
    boolean gives(UnitId office) {
        return chart.unit(office).kind().supervises();
    }

    /** The units that stand today and have somebody who answers for them, in the order of their places. */
    public List<Unit> of(UnitId office) {
        var today = LocalDate.now(clock);
        return gives(office)
                ? chart.unit(office).parent().stream()
                        .flatMap(authority -> chart.units().stream()
                                .filter(unit ->
                                        unit.parent().filter(authority::equals).isPresent()))
                        .filter(unit -> KINDS.contains(unit.kind())
                                && unit.validOn(today)
                                && !unit.id().equals(office))
                        .filter(unit -> chart.head(unit.id()).isPresent())
                        .sorted(OrganisationChart.BY_PLACE)
                        .toList()
                : List.of();
    }

    /** The units behind an option of the form: one of the words above, or a unit. */
    List<Unit> meant(UnitId office, String option) {
        return of(office).stream()
                .filter(unit -> switch (option) {
                    case ALL -> true;
                    case COMMUNES -> unit.kind() == UnitKind.COMMUNE;
                    case OFFICES -> unit.kind() != UnitKind.COMMUNE;
                    default -> unit.id().value().equals(option);
                })
                .toList();
    }
}
