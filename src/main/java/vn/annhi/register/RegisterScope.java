package vn.annhi.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Author;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Posts;
import vn.annhi.organisation.Role;
import vn.annhi.organisation.Unit;
import vn.annhi.organisation.UnitKind;

/** Whose register an officer keeps: that of the own commune; the office that guides communes keeps theirs with them. */
@Component
public class RegisterScope {

    private final Posts posts;
    private final OrganisationChart chart;
    private final Clock clock;

    RegisterScope(Posts posts, OrganisationChart chart, Clock clock) {
        this.posts = posts;
        this.chart = chart;
        this.clock = clock;
    }

    /** The communes whose register the officer keeps, in the order of their places; none for everybody else. */
    public List<Unit> communes(String account) {
        var today = LocalDate.now(clock);
        return posts.positions(account, today).stream()
                .flatMap(position -> communes(position, today))
                .distinct()
                .sorted(OrganisationChart.BY_PLACE)
                .toList();
    }

    private Stream<Unit> communes(PositionId position, LocalDate today) {
        var unit = chart.unit(position.unit());
        if (position.role().isOfCommittee()) {
            return Stream.of(unit);
        }
        return unit.kind().supervises()
                ? chart.subordinates(unit.id(), today).stream().filter(each -> each.kind() == UnitKind.COMMUNE)
                : Stream.empty();
    }

    /** Those communes and whoever they succeeded: a register goes on when communes are merged. */
    public Set<String> units(String account) {
        var today = LocalDate.now(clock);
        var own = communes(account).stream().map(Unit::id).collect(Collectors.toSet());
        return chart.units().stream()
                .map(Unit::id)
                .filter(unit -> chart.successorsOf(unit, today).stream().anyMatch(heir -> own.contains(heir.id())))
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    /** The officer in the position in which he or she keeps the register: the commune's worker before the chair. */
    public Optional<Author> author(String account) {
        var today = LocalDate.now(clock);
        return posts.positions(account, today).stream()
                .filter(position -> communes(position, today).findAny().isPresent())
                .min(Comparator.comparing(position -> position.role() == Role.CHAIR ? 1 : 0))
                .map(position -> new Author(account, position.toString(), clock.instant()));
    }
}
