package vn.annhi.reporting.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.annhi.organisation.OfficesAbove;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Posts;
import vn.annhi.organisation.Unit;
import vn.annhi.organisation.UnitId;
import vn.annhi.reporting.campaign.Campaign;
import vn.annhi.reporting.campaign.UnitReport;

/** Who reads which reports: a unit its own, the office that consolidates, its committee and the office above all of them. */
@Component
class ReportReaders {

    private final Posts posts;
    private final OrganisationChart chart;
    private final OfficesAbove above;
    private final Clock clock;

    ReportReaders(Posts posts, OrganisationChart chart, OfficesAbove above, Clock clock) {
        this.posts = posts;
        this.chart = chart;
        this.above = above;
        this.clock = clock;
    }

    /** The units in which the person holds a position today. */
    Set<UnitId> units(String account) {
        return posts.positions(account, LocalDate.now(clock)).stream()
                .map(PositionId::unit)
                .collect(Collectors.toSet());
    }

    /** Those units and the ones below them. */
    Set<UnitId> following(String account) {
        var today = LocalDate.now(clock);
        return units(account).stream()
                .flatMap(unit -> Stream.concat(
                        Stream.of(unit),
                        chart.subordinates(unit, today).stream().map(Unit::id)))
                .collect(Collectors.toSet());
    }

    /** Whether the person follows the whole campaign. */
    boolean follows(String account, Campaign campaign) {
        var own = units(account);
        return own.contains(campaign.receiver())
                || own.contains(campaign.authority())
                || above.of(campaign.receiver())
                        .map(Unit::id)
                        .filter(own::contains)
                        .isPresent();
    }

    /** Whether the person reads that report. */
    boolean reads(String account, UnitReport report, Campaign campaign) {
        return units(account).contains(report.unit()) || follows(account, campaign);
    }

    /** The committees whose campaigns the person may open: an officer of the office that consolidates for them. */
    List<UnitId> opens(String account) {
        return units(account).stream()
                .map(chart::unit)
                .filter(unit -> unit.kind().supervises())
                .flatMap(unit -> unit.parent().stream())
                .toList();
    }
}
