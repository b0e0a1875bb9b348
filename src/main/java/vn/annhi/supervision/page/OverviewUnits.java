package vn.annhi.supervision.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.SupervisedUnits;
import vn.annhi.organisation.Unit;
import vn.annhi.organisation.UnitId;
import vn.annhi.supervision.overview.Scope;

/** The units that an overview is about: one of the reader's with everything below it. */
@Component
class OverviewUnits {

    private final SupervisedUnits supervised;
    private final OrganisationChart chart;
    private final Clock clock;

    OverviewUnits(SupervisedUnits supervised, OrganisationChart chart, Clock clock) {
        this.supervised = supervised;
        this.chart = chart;
        this.clock = clock;
    }

    /** Those that the reader may choose from. */
    List<Unit> of(String account) {
        return supervised.of(account);
    }

    /** The chosen unit, if the reader supervises it; the own one when none is chosen. */
    Optional<Unit> chosen(String account, String typed) {
        return typed.isBlank()
                ? supervised.own(account).stream().findFirst()
                : of(account).stream()
                        .filter(unit -> unit.id().value().equals(typed))
                        .findFirst();
    }

    /** The unit, those below it and those that they succeeded, each under the line of the authority next below. */
    Scope scope(Unit root) {
        var today = LocalDate.now(clock);
        var inScope = Stream.concat(Stream.of(root), chart.subordinates(root.id(), today).stream())
                .map(Unit::id)
                .collect(Collectors.toSet());
        var groups = new LinkedHashMap<String, UnitId>();
        for (var unit : chart.units()) {
            chart.successorOf(unit.id(), today)
                    .map(Unit::id)
                    .filter(inScope::contains)
                    .ifPresent(heir -> groups.put(unit.id().value(), line(root, heir)));
        }
        return new Scope(groups, groups.size() == chart.units().size());
    }

    private UnitId line(Unit root, UnitId id) {
        var top = root.kind().isAuthority() ? root.id() : root.parent().orElse(root.id());
        var unit = chart.unit(id);
        while (!unit.id().equals(root.id())
                && unit.parent().filter(parent -> !parent.equals(top)).isPresent()) {
            unit = chart.unit(unit.parent().orElseThrow());
        }
        return unit.id();
    }
}
