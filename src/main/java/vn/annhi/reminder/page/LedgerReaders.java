package vn.annhi.reminder.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Posts;
import vn.annhi.organisation.Unit;

/** Whose reminders a person may look through: whoever directs a unit or works in an office that follows others. */
@Component
class LedgerReaders {

    private final Posts posts;
    private final OrganisationChart chart;
    private final Clock clock;

    LedgerReaders(Posts posts, OrganisationChart chart, Clock clock) {
        this.posts = posts;
        this.chart = chart;
        this.clock = clock;
    }

    /** The own units and those below, in the order of their places; none for whoever may not read the ledger. */
    List<Unit> units(String account) {
        var today = LocalDate.now(clock);
        return posts.positions(account, today).stream()
                .filter(this::supervises)
                .flatMap(position -> Stream.concat(
                        Stream.of(chart.unit(position.unit())), chart.subordinates(position.unit(), today).stream()))
                .distinct()
                .sorted(OrganisationChart.BY_PLACE)
                .toList();
    }

    private boolean supervises(PositionId position) {
        return position.role().headsItsUnit()
                || chart.unit(position.unit()).kind().supervises();
    }
}
