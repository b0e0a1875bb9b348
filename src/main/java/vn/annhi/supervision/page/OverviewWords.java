package vn.annhi.supervision.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.CaseCode;
import vn.annhi.organisation.Officers;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Posts;
import vn.annhi.organisation.UnitId;
import vn.annhi.reporting.ReportCode;
import vn.annhi.supervision.overview.DutyList;
import vn.annhi.supervision.overview.FinishedDuties;
import vn.annhi.supervision.overview.OpenDuties;
import vn.annhi.supervision.visit.HeatMap;
import vn.annhi.supervision.visit.VisitFilter;
import vn.annhi.wording.Wording;

/** The overview's figures and duties in words. */
@Component
class OverviewWords {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
    private static final String NOTHING = "–";
    private static final int DAY = 24;
    private static final int LONGEST_IN_HOURS = 48;

    private final OrganisationChart chart;
    private final Posts posts;
    private final Officers officers;
    private final Wording wording;
    private final Clock clock;
    private final DateTimeFormatter moment;

    OverviewWords(OrganisationChart chart, Posts posts, Officers officers, Wording wording, Clock clock) {
        this.chart = chart;
        this.posts = posts;
        this.officers = officers;
        this.wording = wording;
        this.clock = clock;
        this.moment = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(clock.getZone());
    }

    String phase(String id) {
        return wording.say("supervision.phase." + id);
    }

    OverviewDesk.Month month(FinishedDuties.Month month) {
        var share = month.all() == 0
                ? ""
                : BigDecimal.valueOf(month.inTime() * 100)
                        .divide(BigDecimal.valueOf(month.all()), 0, RoundingMode.HALF_UP)
                        .toPlainString();
        return new OverviewDesk.Month(
                month.month(), MONTH.format(month.month()), month.all(), month.inTime(), month.late(), share);
    }

    /** "12/2025–11/2026", or the one month. */
    String months(YearMonth from, YearMonth to) {
        return from.equals(to) ? MONTH.format(from) : MONTH.format(from) + "–" + MONTH.format(to);
    }

    OverviewDesk.Cycle cycle(FinishedDuties.Cycle cycle) {
        return new OverviewDesk.Cycle(
                cycle.phase(),
                phase(cycle.phase()),
                cycle.number(),
                cycle.median(),
                took(cycle.median()),
                cycle.ninth(),
                took(cycle.ninth()));
    }

    private String took(int hours) {
        return hours <= LONGEST_IN_HOURS
                ? wording.say("supervision.hours", hours)
                : wording.say("supervision.days", hours / DAY);
    }

    List<OverviewDesk.Load> loads(List<OpenDuties.Load> loads) {
        var holders = holders();
        return loads.stream().map(load -> load(load, holders)).toList();
    }

    private OverviewDesk.Load load(OpenDuties.Load load, Map<String, String> holders) {
        return new OverviewDesk.Load(
                load.position(),
                chart.title(PositionId.parse(load.position())),
                holders.getOrDefault(load.position(), wording.say("supervision.vacant")),
                load.open(),
                load.late(),
                load.soon());
    }

    /** The names of those who may act in each position today. */
    private Map<String, String> holders() {
        return posts.all(LocalDate.now(clock)).entrySet().stream()
                .flatMap(
                        each -> each.getValue().stream().map(position -> Map.entry(position.toString(), each.getKey())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(each -> officers.name(each.getValue()), Collectors.joining(", "))));
    }

    /** The heads of the list, by the cells of {@link #cells(DutyList.Row)}. */
    List<String> heads() {
        return List.of(
                wording.say("supervision.list.code"),
                wording.say("supervision.list.duty"),
                wording.say("supervision.list.citation"),
                wording.say("supervision.list.position"),
                wording.say("supervision.list.start"),
                wording.say("supervision.list.due"),
                wording.say("supervision.list.closed"));
    }

    /** The page of what bears that code; empty where there is none, as for office work. */
    String page(String code) {
        if (CaseCode.read(code).isPresent()) {
            return "/ho-so/" + code;
        }
        return ReportCode.isReport(code) || ReportCode.isCampaign(code) ? "/bao-cao/" + code : "";
    }

    List<String> cells(DutyList.Row row) {
        return List.of(
                row.caseCode(),
                row.label(),
                row.citation(),
                chart.title(PositionId.parse(row.position())),
                moment.format(row.start()),
                moment.format(row.due()),
                row.closed().map(moment::format).orElse(""));
    }

    /** A median stay; a dash without one. */
    String stay(OptionalInt hours) {
        return hours.isPresent() ? took(hours.getAsInt()) : NOTHING;
    }

    /** A share; a dash without one. */
    String percent(OptionalInt share) {
        return share.isPresent() ? share.getAsInt() + " %" : NOTHING;
    }

    /** The heads of a list of visits, by the cells of {@link #cells(HeatMap.Row)}. */
    List<String> visitHeads() {
        return List.of(
                wording.say("supervision.list.code"),
                wording.say("supervision.unit"),
                wording.say("supervision.heat.entered"),
                wording.say("supervision.list.due"),
                wording.say("supervision.heat.left"));
    }

    List<String> cells(HeatMap.Row row) {
        return List.of(
                row.caseCode(),
                chart.unit(new UnitId(row.unit())).name(),
                moment.format(row.entered()),
                row.due().map(moment::format).orElse(""),
                row.left().map(moment::format).orElse(""));
    }

    /** What a list of visits is about. */
    String visits(String element, VisitFilter filter, boolean onlyLate, String unit) {
        return Stream.of(
                        Optional.of(element),
                        onlyLate ? Optional.of(wording.say("supervision.list.late")) : Optional.<String>empty(),
                        Optional.of(wording.say(
                                "supervision.heat." + filter.standing().id())),
                        Optional.of(unit),
                        Optional.of(months(filter.from(), filter.to())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }
}
