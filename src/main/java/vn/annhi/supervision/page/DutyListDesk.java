package vn.annhi.supervision.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.annhi.datafile.TableFile;
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

    private static final int PAGE = 50;
    private static final int CHUNK = 5_000;
    private static final int LAST_PAGE = 10_000;

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

    /** A row with the page of what its duty belongs to; empty where there is none. */
    record Line(String page, List<String> cells) {}

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

    Map<String, Object> page(Unit root, DutyLink link, int typed) {
        var number = Math.max(1, Math.min(typed, LAST_PAGE));
        var found = rows(root, link, PAGE + 1, (number - 1L) * PAGE);
        return Map.of(
                "root",
                root,
                "heading",
                title(root, link),
                "query",
                link.query(),
                "heads",
                words.heads(),
                "rows",
                found.stream()
                        .limit(PAGE)
                        .map(row -> new Line(words.page(row), words.cells(row)))
                        .toList(),
                "number",
                number,
                "more",
                found.size() > PAGE);
    }

    /** Every row of the list, exactly as its pages show them. */
    TableFile table(Unit root, DutyLink link) {
        return new TableFile(words.heads(), sink -> {
            for (long offset = 0; offset < TableFile.LONGEST; offset += CHUNK) {
                var chunk = rows(root, link, CHUNK, offset);
                for (var row : chunk) {
                    sink.take(words.cells(row));
                }
                if (chunk.size() < CHUNK) {
                    return;
                }
            }
        });
    }

    private List<DutyList.Row> rows(Unit root, DutyLink link, int limit, long offset) {
        return transaction.execute(
                status -> duties.of(scope(root, link), filter(link).orElseThrow(), overview.now(), limit, offset));
    }

    private Scope scope(Unit root, DutyLink link) {
        var scope = units.scope(root);
        return link.chosenLine().map(scope::only).orElse(scope);
    }

    private Optional<DutyFilter> filter(DutyLink link) {
        var last = YearMonth.from(LocalDate.now(clock));
        return link.filter(last.minusMonths(OverviewDesk.MONTHS - 1L), last);
    }

    private String title(Unit root, DutyLink link) {
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
                        filter.isFinished() ? Optional.of(words.months(filter)) : Optional.<String>empty())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }
}
