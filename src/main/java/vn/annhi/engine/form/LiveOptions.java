package vn.annhi.engine.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.annhi.form.Option;
import vn.annhi.form.OptionSource;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Unit;
import vn.annhi.organisation.UnitId;

/** The options that change with the organisation chart: communes of incident and residence, positions for a plan. */
@Component
class LiveOptions {

    private final OrganisationChart chart;
    private final Clock clock;

    LiveOptions(OrganisationChart chart, Clock clock) {
        this.chart = chart;
        this.clock = clock;
    }

    /** The live lists as of today for a form that is filled in no particular unit. */
    OptionSource today() {
        return today(Optional.empty());
    }

    /** The live lists as of today; positions are those that the unit's plan may charge. */
    OptionSource today(UnitId planning) {
        return today(Optional.of(planning));
    }

    /** Every commune and position there is or was, to read what forms of any age say. */
    OptionSource ever() {
        return name -> switch (name) {
            case "communes", "residences" ->
                chart.units().stream().map(LiveOptions::commune).toList();
            case "positions" -> chart.positions().stream().map(this::position).toList();
            default -> List.of();
        };
    }

    private OptionSource today(Optional<UnitId> planning) {
        var today = LocalDate.now(clock);
        return name -> switch (name) {
            case "communes", "residences" ->
                chart.communes(today).stream().map(LiveOptions::commune).toList();
            case "positions" -> planning.map(unit -> positions(unit, today)).orElse(List.of());
            default -> List.of();
        };
    }

    private List<Option> positions(UnitId unit, LocalDate today) {
        return chart.planPositions(unit, today).stream().map(this::position).toList();
    }

    private Option position(PositionId position) {
        return new Option(position.toString(), chart.title(position));
    }

    private static Option commune(Unit unit) {
        return new Option(unit.id().toString(), unit.place());
    }
}
