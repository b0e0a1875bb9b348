package vn.annhi.reporting.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.numbering.RegisterNumbers;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.Unit;
import vn.annhi.organisation.UnitId;
import vn.annhi.organisation.UnitKind;
import vn.annhi.reporting.CampaignCourse;
import vn.annhi.reporting.ReportCode;
import vn.annhi.reporting.indicator.IndicatorLists;

/** Opens campaigns on their day, after it when An Nhi was down on that day, and by hand before it. */
@Component
public class CampaignOpening {

    private static final Logger LOG = LoggerFactory.getLogger(CampaignOpening.class);
    private static final String SYSTEM = "an-nhi";

    private final CampaignCalendar calendar;
    private final Campaigns campaigns;
    private final UnitReports reports;
    private final RegisterNumbers numbers;
    private final IndicatorLists lists;
    private final OrganisationChart chart;
    private final CampaignCourse course;
    private final Clock clock;

    CampaignOpening(
            CampaignCalendar calendar,
            Campaigns campaigns,
            UnitReports reports,
            RegisterNumbers numbers,
            IndicatorLists lists,
            OrganisationChart chart,
            CampaignCourse course,
            Clock clock) {
        this.calendar = calendar;
        this.campaigns = campaigns;
        this.reports = reports;
        this.numbers = numbers;
        this.lists = lists;
        this.chart = chart;
        this.course = course;
        this.clock = clock;
    }

    /** A campaign that could be opened by hand. */
    public record Openable(CampaignEntry entry, int year, Unit authority) {}

    /**
     * Opens what is to be open today. Whatever opened while An Nhi was down is caught up with; what was due before An Nhi
     * knew of it is not.
     */
    @Scheduled(cron = "${annhi.reporting.open}", zone = "Asia/Ho_Chi_Minh")
    @Transactional
    public void openDue() {
        campaigns.hold();
        var today = LocalDate.now(clock);
        for (var openable : openable(today)) {
            var entry = openable.entry();
            var known = campaigns
                    .knownSince(entry.id(), clock.instant())
                    .atZone(StatutoryClock.ZONE)
                    .toLocalDate();
            if (!entry.opens(openable.year()).isAfter(today)
                    && entry.due(openable.year()).isAfter(known)) {
                var code = open(openable, SYSTEM);
                LOG.info("campaign {} opened by its calendar", code);
            }
        }
    }

    /** Opens one by hand; nothing when it is open already, or is not this office's to open. */
    @Transactional
    public Optional<ReportCode> openByHand(String calendarId, int year, UnitId authority, String by) {
        campaigns.hold();
        return openable(LocalDate.now(clock)).stream()
                .filter(each -> each.entry().id().equals(calendarId)
                        && each.year() == year
                        && each.authority().id().equals(authority))
                .findFirst()
                .map(each -> open(each, by));
    }

    /** What is not open and belongs to this year or the one before. */
    @Transactional(readOnly = true)
    public List<Openable> openable() {
        return openable(LocalDate.now(clock));
    }

    private List<Openable> openable(LocalDate today) {
        var found = new ArrayList<Openable>();
        for (var entry : calendar.entries()) {
            IntStream.rangeClosed(today.getYear() - 1, today.getYear())
                    .filter(year ->
                            entry.holdsIn(year) && !entry.period(year).from().isAfter(today))
                    .forEach(year -> authorities(entry, today).stream()
                            .filter(authority -> campaigns
                                    .find(entry.id(), year, authority.id())
                                    .isEmpty())
                            .forEach(authority -> found.add(new Openable(entry, year, authority))));
        }
        return found;
    }

    private List<Unit> authorities(CampaignEntry entry, LocalDate today) {
        return chart.units().stream()
                .filter(unit -> unit.kind() == entry.authority()
                        && unit.validOn(today)
                        && unit.casePrefix().isPresent()
                        && office(unit, today).isPresent())
                .toList();
    }

    /** The committee's office that follows the units below. */
    private Optional<Unit> office(Unit authority, LocalDate today) {
        return chart.units().stream()
                .filter(unit -> unit.kind().supervises()
                        && unit.validOn(today)
                        && unit.parent().filter(authority.id()::equals).isPresent())
                .findFirst();
    }

    private ReportCode open(Openable openable, String by) {
        var today = LocalDate.now(clock);
        var authority = openable.authority();
        var entry = openable.entry();
        var register = authority.casePrefix().orElseThrow();
        var receiver = office(authority, today).orElseThrow().id();
        var code = new ReportCode(numbers.next(register, "DB", clock.instant()));
        var period = entry.period(openable.year());
        campaigns.insert(
                new Campaign(
                        code,
                        entry.id(),
                        openable.year(),
                        authority.id(),
                        receiver,
                        entry.name(openable.year()),
                        entry.citation(),
                        entry.template(),
                        period,
                        entry.due(openable.year()),
                        lists.on(period.until().minusDays(1)).id(),
                        clock.instant(),
                        "open"),
                by);
        plan(code, register, units(entry, authority, receiver, today));
        course.open(code, receiver);
        return code;
    }

    private void plan(ReportCode campaign, String register, List<Unit> units) {
        var codes = numbers.next(register, "BC", clock.instant(), units.size()).stream()
                .map(ReportCode::new)
                .toList();
        reports.plan(
                campaign,
                codes,
                units.stream().map(Unit::id).toList(),
                units.stream()
                        .map(unit -> unit.kind() == UnitKind.COMMUNE ? "commune" : "office")
                        .toList());
    }

    /**
     * The units in scope that stand today: communes below the committee, and its own offices but the receiver. One that
     * nobody heads could sign nothing and would hold up the others.
     */
    private List<Unit> units(CampaignEntry entry, Unit authority, UnitId receiver, LocalDate today) {
        return chart.units().stream()
                .filter(unit -> entry.scope().contains(unit.kind()) && unit.validOn(today))
                .filter(unit -> !unit.id().equals(receiver))
                .filter(unit -> unit.parent().filter(authority.id()::equals).isPresent())
                .filter(unit -> chart.head(unit.id()).isPresent())
                .sorted(OrganisationChart.BY_PLACE)
                .toList();
    }
}
