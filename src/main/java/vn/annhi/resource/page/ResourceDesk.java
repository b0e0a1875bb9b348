package vn.annhi.resource.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.annhi.datafile.TableFile;
import vn.annhi.dossier.Author;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Posts;
import vn.annhi.organisation.Role;
import vn.annhi.organisation.SupervisedUnits;
import vn.annhi.organisation.Unit;
import vn.annhi.resource.ResourceBook;
import vn.annhi.resource.ResourceEntry;
import vn.annhi.resource.ResourceEntry.Direction;
import vn.annhi.resource.ResourceEntry.Giver;
import vn.annhi.resource.ResourceEntry.Source;
import vn.annhi.resource.Resources;
import vn.annhi.wording.Wording;

/** Resources for one officer: books those of the own unit, reads those of the units below. */
@Component
class ResourceDesk {

    static final int PAGE = 50;

    /** The columns of the summary, as keys of texts. */
    static final List<String> SUMMARY = List.of(
            "resource.direction",
            "resource.about",
            "resource.giver",
            "resource.item",
            "resource.quantity",
            "resource.measure");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Set<Role> BOOKERS =
            EnumSet.of(Role.CPW, Role.SOCIAL_OFFICER, Role.CHAIR, Role.OFFICE_OFFICER, Role.OFFICE_HEAD);

    private final Resources resources;
    private final ResourceBook book;
    private final Posts posts;
    private final SupervisedUnits supervised;
    private final OrganisationChart chart;
    private final Wording wording;
    private final Clock clock;

    ResourceDesk(
            Resources resources,
            ResourceBook book,
            Posts posts,
            SupervisedUnits supervised,
            OrganisationChart chart,
            Wording wording,
            Clock clock) {
        this.resources = resources;
        this.book = book;
        this.posts = posts;
        this.supervised = supervised;
        this.chart = chart;
        this.wording = wording;
        this.clock = clock;
    }

    /** What a unit has, as the page shows it. */
    record BalanceRow(String unit, String item, String balance) {}

    /** An entry as the page shows it; {@code reversible} for the own unit's that still hold. */
    record Row(
            String code,
            String unit,
            String day,
            String what,
            String quantity,
            String about,
            String paper,
            boolean reversible) {}

    /** Whether there is anything to be booked or read for the officer. */
    boolean isFor(String account) {
        return author(account).isPresent();
    }

    @Transactional(readOnly = true)
    public List<BalanceRow> balances(String account) {
        return resources.balances(units(account)).stream()
                .map(each -> new BalanceRow(
                        chart.unit(each.unit()).name(), item(each.item()), quantity(each.balance(), each.measure())))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Row> entries(String account, int page) {
        var own = own(account);
        return resources.entries(units(account), (long) (page - 1) * PAGE, PAGE + 1).stream()
                .map(entry -> row(entry, own))
                .toList();
    }

    private Row row(ResourceEntry entry, Collection<String> own) {
        return new Row(
                entry.code(),
                chart.unit(entry.unit()).name(),
                DAY.format(entry.day()),
                wording.say(entry.direction() == Direction.IN ? "resource.in" : "resource.out") + ": "
                        + item(entry.item()),
                quantity(entry.quantity(), entry.measure()),
                about(entry),
                entry.paper(),
                own.contains(entry.unit().value())
                        && !entry.reversed()
                        && entry.reverses().isEmpty());
    }

    private String about(ResourceEntry entry) {
        return Stream.of(
                        entry.giver().map(this::say),
                        Optional.of(entry.purpose()),
                        entry.caseCode(),
                        entry.reverses().map(code -> wording.say("resource.reverses", code)),
                        entry.reversed() ? Optional.of(wording.say("resource.isReversed")) : Optional.<String>empty())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private String say(Giver giver) {
        return wording.say(giver.kind().messageKey()) + " – " + giver.name();
    }

    @Transactional
    public void book(String account, ResourceForm form) {
        book.book(form.order(), author(account).orElseThrow(ResourceDesk::nothing));
    }

    @Transactional
    public void reverse(String account, String code, String reason) {
        var entry = resources.find(code, own(account)).orElseThrow(ResourceDesk::nothing);
        book.reverse(entry, reason, author(account).orElseThrow(ResourceDesk::nothing));
    }

    /** The summary of a year that can be posted, by {@link #SUMMARY}: no case, no giver who did not agree. */
    @Transactional(readOnly = true)
    public List<List<String>> summary(String account, int year) {
        return resources.sums(own(account), LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).stream()
                .map(sum -> List.of(
                        wording.say(sum.direction() == Direction.IN ? "resource.in" : "resource.out"),
                        sum.direction() == Direction.IN
                                ? wording.say(Source.valueOf(sum.about().toUpperCase(java.util.Locale.ROOT))
                                        .messageKey())
                                : wording.say("reporting.section." + sum.about()),
                        sum.direction() == Direction.IN && sum.giver().isEmpty()
                                ? wording.say("resource.unnamed")
                                : sum.giver(),
                        item(sum.item()),
                        number(sum.quantity()),
                        sum.measure()))
                .toList();
    }

    /** The same as a list to be saved. */
    @Transactional(readOnly = true)
    public TableFile file(String account, int year) {
        var rows = summary(account, year);
        return new TableFile(SUMMARY.stream().map(wording::say).toList(), sink -> {
            for (var row : rows) {
                sink.take(row);
            }
        });
    }

    private String item(String item) {
        return item.equals(ResourceEntry.MONEY) ? wording.say("resource.money") : item;
    }

    private static String quantity(BigDecimal quantity, String measure) {
        return number(quantity) + " " + measure;
    }

    private static String number(BigDecimal quantity) {
        return NumberFormat.getNumberInstance(Wording.VIETNAMESE).format(quantity);
    }

    private Set<String> own(String account) {
        return author(account).stream()
                .map(author -> PositionId.parse(author.position()).unit().value())
                .collect(Collectors.toSet());
    }

    private Set<String> units(String account) {
        return Stream.concat(
                        own(account).stream(),
                        supervised.of(account).stream().map(Unit::id).map(Object::toString))
                .collect(Collectors.toSet());
    }

    /** The officer in the position in which he or she books; nothing where none does. */
    private Optional<Author> author(String account) {
        return posts.positions(account, LocalDate.now(clock)).stream()
                .filter(position -> BOOKERS.contains(position.role()))
                .min(Comparator.comparing(position -> position.role().headsItsUnit() ? 1 : 0))
                .map(position -> new Author(account, position.toString(), clock.instant()));
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
