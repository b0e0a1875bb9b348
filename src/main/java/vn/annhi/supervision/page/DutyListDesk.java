package vn.annhi.supervision.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Unit;
import vn.annhi.organisation.UnitId;
import vn.annhi.supervision.overview.DutyFilter;
import vn.annhi.supervision.overview.DutyList;
import vn.annhi.supervision.overview.Scope;
import vn.annhi.wording.Wording;

/** The duties behind a number, page by page or as a file. */
@Component
class DutyListDesk {

    private final OverviewUnits units;
    private final OverviewDesk overview;
    private final DutyList duties;
    private final OverviewWords words;
    private final OrganisationChart chart;
    private final Wording wording;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DutyListDesk(
            OverviewUnits units,
            OverviewDesk overview,
            DutyList duties,
            OverviewWords words,
            OrganisationChart chart,
            Wording wording,
            TransactionTemplate transaction,
            Clock clock) {
        this.units = units;
        this.overview = overview;
        this.duties = duties;
        this.words = words;
        this.chart = chart;
        this.wording = wording;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether the link asks for something that there is. */
    boolean knows(Unit root, DutyLink link) {
        var filter = filter(link);
        var line = link.chosenLine();
        var position = filter.flatMap(DutyFilter::position);
        return filter.isPresent()
                && (line.isEmpty()
                        || !units.scope(root).only(line.get()).groups().isEmpty())
                && (position.isEmpty()
                        || chart.positions().stream()
                                .anyMatch(each -> each.toString().equals(position.get())));
    }

    PagedList<DutyList.Row> list(Unit root, DutyLink link) {
        var scope = scope(root, link);
        return new PagedList<>(
                words.heads(),
                (limit, offset) -> rows(scope, link, limit, offset),
                words::cells,
                row -> words.page(row.caseCode()));
    }

    private List<DutyList.Row> rows(Scope scope, DutyLink link, int limit, long offset) {
        return transaction.execute(
                status -> duties.of(scope, filter(link).orElseThrow(), overview.now(), limit, offset));
    }

    private Scope scope(Unit root, DutyLink link) {
        var scope = units.scope(root);
        return link.chosenLine().map(scope::only).orElse(scope);
    }

    private Optional<DutyFilter> filter(DutyLink link) {
        var last = YearMonth.from(LocalDate.now(clock));
        return link.filter(last.minusMonths(OverviewDesk.MONTHS - 1L), last);
    }

    String title(Unit root, DutyLink link) {
        var filter = filter(link).orElseThrow();
        return Stream.of(
                        Optional.of(
                                wording.say("supervision.list." + filter.kind().id())),
                        filter.lateness().map(band -> wording.say("supervision.band." + band.id())),
                        filter.phase().map(words::phase),
                        Optional.of(link.chosenLine()
                                .map(line -> chart.unit(new UnitId(line)).name())
                                .orElse(root.name())),
                        filter.position().map(PositionId::parse).map(chart::title),
                        filter.isFinished()
                                ? Optional.of(words.months(filter.from(), filter.to()))
                                : Optional.<String>empty())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }
}
