package vn.annhi.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whose work a person looks after: whoever directs a unit or works in an office that follows others. */
@Component
public class SupervisedUnits {

    private final Posts posts;
    private final OrganisationChart chart;
    private final Clock clock;

    SupervisedUnits(Posts posts, OrganisationChart chart, Clock clock) {
        this.posts = posts;
        this.chart = chart;
        this.clock = clock;
    }

    /** The own units and those below, in the order of their places; none for whoever supervises nobody. */
    public List<Unit> of(String account) {
        var today = LocalDate.now(clock);
        return own(account).stream()
                .flatMap(unit -> Stream.concat(Stream.of(unit), chart.subordinates(unit.id(), today).stream()))
                .distinct()
                .sorted(OrganisationChart.BY_PLACE)
                .toList();
    }

    /** The units in which the person supervises, that of the primary position first. */
    public List<Unit> own(String account) {
        return posts.positions(account, LocalDate.now(clock)).stream()
                .filter(this::supervises)
                .map(position -> chart.unit(position.unit()))
                .distinct()
                .toList();
    }

    private boolean supervises(PositionId position) {
        return position.role().headsItsUnit()
                || chart.unit(position.unit()).kind().supervises();
    }
}
