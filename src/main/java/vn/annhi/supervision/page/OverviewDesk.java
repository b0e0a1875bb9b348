package vn.annhi.supervision.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.Unit;
import vn.annhi.organisation.UnitId;
import vn.annhi.reporting.CampaignOverview;
import vn.annhi.supervision.overview.FinishedDuties;
import vn.annhi.supervision.overview.Lateness;
import vn.annhi.supervision.overview.OpenDuties;
import vn.annhi.supervision.overview.OpenDuties.Standing;
import vn.annhi.supervision.overview.Phases;

/** Puts the overview of a unit together. */
@Component
@Transactional
class OverviewDesk {

    /** How many months back, the running one included. */
    static final int MONTHS = 12;

    private static final int POSITIONS = 100;
    private static final int CAMPAIGNS = 2;

    private final OverviewUnits units;
    private final OpenDuties open;
    private final FinishedDuties finished;
    private final CampaignOverview campaigns;
    private final OrganisationChart chart;
    private final OverviewWords words;
    private final Clock clock;

    OverviewDesk(
            OverviewUnits units,
            OpenDuties open,
            FinishedDuties finished,
            CampaignOverview campaigns,
            OrganisationChart chart,
            OverviewWords words,
            Clock clock) {
        this.units = units;
        this.open = open;
        this.finished = finished;
        this.campaigns = campaigns;
        this.chart = chart;
        this.words = words;
        this.clock = clock;
    }

    /** A number of the overview with the part of it that its list shows. */
    record Cell(String key, long number) {}

    /** A line of the overview: a unit with those below it, its late duties by phase, and what will be due. */
    record Line(String unit, String name, List<Cell> phases, long late, long soon) {}

    /** The late duties of a phase by how late they are, of one line or, where the unit is empty, of all. */
    record Band(String unit, String name, String phase, String phaseName, List<Cell> bands, long late) {}

    /** A position with those who hold it, and what it has to do. */
    record Load(String position, String title, String holders, long open, long late, long soon) {}

    /** A month with the share that was in time, in whole per cent; empty without a duty. */
    record Month(YearMonth month, String name, long all, long inTime, long late, String share) {}

    /** How long a phase takes, in hours and in words. */
    record Cycle(
            String phase, String name, long number, int median, String medianWords, int ninth, String ninthWords) {}

    Map<String, Object> overview(Unit root) {
        var now = now();
        var scope = units.scope(root);
        finished.refresh();
        var standing = open.standing(scope, now);
        var to = YearMonth.from(LocalDate.now(clock));
        var from = to.minusMonths(MONTHS - 1L);
        var past = finished.past(scope, from, to);
        var loads = open.loads(scope, now, POSITIONS + 1);
        var page = new HashMap<String, Object>();
        page.put("late", OpenDuties.sum(standing, Lateness.late().stream()));
        page.put("soon", OpenDuties.sum(standing, Stream.of(Lateness.SOON)));
        page.put("open", OpenDuties.sum(standing, Stream.of(Lateness.values())));
        page.put("escalated", open.escalated(scope, now));
        page.put("phases", Phases.IN_ORDER);
        page.put("bands", Lateness.late());
        page.put("lines", lines(standing));
        page.put("lateByPhase", bands(standing, each -> List.of("", each.phase())));
        page.put("lateByUnit", bands(standing, each -> List.of(each.line().value(), each.phase())));
        page.put("months", past.months().stream().map(words::month).toList());
        page.put("cycles", past.cycles().stream().map(words::cycle).toList());
        page.put("loads", words.loads(loads.stream().limit(POSITIONS).toList()));
        page.put("moreLoads", loads.size() > POSITIONS);
        page.put("campaigns", campaigns.of(scope.groups().keySet(), CAMPAIGNS));
        return page;
    }

    /** The database keeps microseconds. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private List<Line> lines(List<Standing> standing) {
        return standing.stream().collect(Collectors.groupingBy(Standing::line)).entrySet().stream()
                .sorted(Comparator.comparing(each -> chart.unit(each.getKey()), OrganisationChart.BY_PLACE))
                .map(each -> line(each.getKey(), each.getValue()))
                .toList();
    }

    private Line line(UnitId unit, List<Standing> of) {
        var phases = Phases.IN_ORDER.stream()
                .map(phase -> new Cell(
                        phase, late(of.stream().filter(each -> each.phase().equals(phase)))))
                .toList();
        return new Line(
                unit.value(),
                chart.unit(unit).name(),
                phases,
                late(of.stream()),
                OpenDuties.sum(of, Stream.of(Lateness.SOON)));
    }

    private List<Band> bands(List<Standing> standing, Function<Standing, List<String>> unitAndPhase) {
        var places = standing.stream()
                .map(each -> chart.unit(each.line()))
                .distinct()
                .sorted(OrganisationChart.BY_PLACE)
                .map(unit -> unit.id().value())
                .toList();
        return standing.stream()
                .filter(each -> each.lateness().isLate())
                .collect(Collectors.groupingBy(unitAndPhase))
                .entrySet()
                .stream()
                .map(each -> band(each.getKey().get(0), each.getKey().get(1), each.getValue()))
                .sorted(Comparator.comparing((Band each) -> places.indexOf(each.unit()))
                        .thenComparing(each -> Phases.IN_ORDER.indexOf(each.phase())))
                .toList();
    }

    private Band band(String unit, String phase, List<Standing> of) {
        return new Band(
                unit,
                unit.isEmpty() ? "" : chart.unit(new UnitId(unit)).name(),
                phase,
                words.phase(phase),
                Lateness.late().stream()
                        .map(band -> new Cell(band.id(), OpenDuties.sum(of, Stream.of(band))))
                        .toList(),
                late(of.stream()));
    }

    private static long late(Stream<Standing> of) {
        return OpenDuties.sum(of.toList(), Lateness.late().stream());
    }
}
