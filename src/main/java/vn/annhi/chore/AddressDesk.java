package vn.annhi.chore;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.organisation.Addresses;
import vn.annhi.organisation.OfficesAbove;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Posts;
import vn.annhi.organisation.Unit;
import vn.annhi.organisation.UnitId;
import vn.annhi.reminder.AddressChores;

/** Gives the chore of a failing address to the unit whose head can see to it. */
@Component
class AddressDesk implements AddressChores {

    private final Chores chores;
    private final ChoreCourse course;
    private final Addresses addresses;
    private final OrganisationChart chart;
    private final OfficesAbove above;
    private final Posts posts;
    private final Clock clock;

    AddressDesk(
            Chores chores,
            ChoreCourse course,
            Addresses addresses,
            OrganisationChart chart,
            OfficesAbove above,
            Posts posts,
            Clock clock) {
        this.chores = chores;
        this.course = course;
        this.addresses = addresses;
        this.chart = chart;
        this.above = above;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean open(String account, Instant now) {
        var unit = posts.own(account, LocalDate.now(clock)).stream()
                .findFirst()
                .map(PositionId::unit)
                .flatMap(own -> askable(own, account));
        var register = unit.flatMap(chart::casePrefix);
        if (unit.isEmpty() || register.isEmpty()) {
            return false;
        }
        chores.open(register.get(), unit.get(), account, addresses.of(account), now)
                .ifPresent(code -> course.start(code, unit.get()));
        return true;
    }

    /** The own unit, or the office above when nobody but the person concerned directs it. */
    private Optional<UnitId> askable(UnitId own, String account) {
        return Stream.concat(Stream.of(own), above.of(own).map(Unit::id).stream())
                .filter(unit -> heads(unit).stream().anyMatch(head -> !head.equals(account)))
                .findFirst();
    }

    private List<String> heads(UnitId unit) {
        return chart.head(unit)
                .map(head -> posts.all(LocalDate.now(clock)).entrySet().stream()
                        .filter(officer -> officer.getValue().contains(head))
                        .map(Map.Entry::getKey)
                        .toList())
                .orElse(List.of());
    }
}
