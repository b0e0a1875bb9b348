package vn.annhi.register.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.datafile.TableFile;
import vn.annhi.dossier.Author;
import vn.annhi.organisation.Officers;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.Unit;
import vn.annhi.organisation.UnitId;
import vn.annhi.procedure.Refusal;
import vn.annhi.procedure.RefusedException;
import vn.annhi.register.BirthText;
import vn.annhi.register.ChildFilter;
import vn.annhi.register.ChildHistory;
import vn.annhi.register.ChildRecord;
import vn.annhi.register.Children;
import vn.annhi.register.Children.Act;
import vn.annhi.register.NoticeDrafts;
import vn.annhi.register.Particulars;
import vn.annhi.register.RegisterScope;
import vn.annhi.register.Registrar;
import vn.annhi.register.SpecialGroups;
import vn.annhi.wording.Wording;

/** The register as its keepers work on it; every child that is shown is written down as shown. */
@Component
class ChildrenDesk {

    static final int PAGE = 50;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(StatutoryClock.ZONE);

    private final Children children;
    private final Registrar registrar;
    private final ChildTable table;
    private final ChildHistory history;
    private final NoticeDrafts notices;
    private final RegisterScope scope;
    private final SpecialGroups groups;
    private final OrganisationChart chart;
    private final Officers officers;
    private final Wording wording;
    private final Clock clock;

    ChildrenDesk(
            Children children,
            Registrar registrar,
            ChildTable table,
            ChildHistory history,
            NoticeDrafts notices,
            RegisterScope scope,
            SpecialGroups groups,
            OrganisationChart chart,
            Officers officers,
            Wording wording,
            Clock clock) {
        this.children = children;
        this.registrar = registrar;
        this.table = table;
        this.history = history;
        this.notices = notices;
        this.scope = scope;
        this.groups = groups;
        this.chart = chart;
        this.officers = officers;
        this.wording = wording;
        this.clock = clock;
    }

    /** A child as the list shows it. */
    record Row(String code, String name, String birth, String sex, String place, String groups) {}

    /** A change as the page shows it: the key of its name, by whom, when, and the other record of a merge. */
    record ChangeRow(String messageKey, String author, String at, String other) {}

    /** A page of the list; {@code number} counts all that the filter finds. */
    record Listed(List<Row> rows, long number) {}

    /** Whether the officer keeps a register. */
    boolean isFor(String account) {
        return !scope.communes(account).isEmpty();
    }

    /** The communes whose register it is. */
    List<Unit> communes(String account) {
        return scope.communes(account);
    }

    @Transactional
    public Listed list(String account, ChildFilter filter, int page) {
        var units = scope.units(account);
        var found = children.list(units, filter, (long) (page - 1) * PAGE, PAGE);
        history.read(account, "list", null, found.size(), clock.instant());
        return new Listed(found.stream().map(this::row).toList(), children.count(units, filter));
    }

    private Row row(ChildRecord child) {
        var of = child.particulars();
        return new Row(
                child.code().value(),
                of.name(),
                BirthText.say(of),
                wording.say("register.sex." + of.sex()),
                Stream.of(of.village(), chart.unit(child.unit()).place())
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(", ")),
                groupsOf(of));
    }

    String groupsOf(Particulars of) {
        var held = of.groups().stream().map(groups::say);
        return Stream.concat(held, of.atRisk() ? Stream.of(wording.say("register.risk")) : Stream.of())
                .collect(Collectors.joining("; "));
    }

    /** What the filter finds, to be saved in the shape in which it can be imported. */
    @Transactional
    public TableFile file(String account, ChildFilter filter) {
        var units = scope.units(account);
        history.read(account, "export", null, (int) children.count(units, filter), clock.instant());
        return table.of(units, filter);
    }

    /** The child's record; 404 when it is not in a register that the officer keeps. */
    @Transactional
    public ChildRecord open(String account, String code) {
        var child = find(account, code);
        history.read(account, "child", child.code(), 1, clock.instant());
        return child;
    }

    private ChildRecord find(String account, String code) {
        return children.find(code, scope.units(account))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Transactional(readOnly = true)
    public List<ChildHistory.Held> groups(ChildRecord child) {
        return history.groups(child.code());
    }

    @Transactional(readOnly = true)
    public List<ChildHistory.Support> supports(ChildRecord child) {
        return history.supports(child.code());
    }

    @Transactional(readOnly = true)
    public List<ChangeRow> changes(ChildRecord child) {
        return history.changes(child.code()).stream()
                .map(change -> new ChangeRow(
                        change.messageKey(),
                        officers.name(change.author()),
                        MOMENT.format(change.at()),
                        change.other().orElse("")))
                .toList();
    }

    @Transactional
    public ChildRecord add(String account, String unit, ChildForm form) {
        var commune = scope.communes(account).stream()
                .map(Unit::id)
                .filter(id -> id.equals(new UnitId(unit)))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return registrar.add(commune, form.particulars(), Act.ADDED, author(account));
    }

    @Transactional
    public ChildRecord change(String account, String code, ChildForm form) {
        return registrar.change(
                current(account, code, form.version()), form.particulars(), Act.CHANGED, author(account));
    }

    @Transactional
    public void leave(String account, String code, int version, String reason) {
        registrar.leave(current(account, code, version), reason, author(account));
    }

    @Transactional
    public void takeBack(String account, String code, int version) {
        registrar.takeBack(current(account, code, version), author(account));
    }

    @Transactional
    public void support(String account, String code, ChildHistory.Support support) {
        var child = find(account, code);
        if (support.what().isBlank()
                || support.what().length() > 500
                || support.givenOn().isAfter(LocalDate.now(clock))
                || support.amount().filter(amount -> amount.signum() < 0).isPresent()) {
            throw new RefusedException(List.of(Refusal.of("support", "register.fault.support")));
        }
        history.support(child.code(), support, author(account));
    }

    /** What is known of the child waits in the officer's draft of Mẫu 01. */
    @Transactional
    public void notice(String account, String code) {
        notices.begin(account, find(account, code));
    }

    /** The record as the officer had it before the eyes; {@link RefusedException} when it was changed since. */
    private ChildRecord current(String account, String code, int version) {
        var child = find(account, code);
        if (child.version() != version) {
            throw new RefusedException(List.of(Refusal.of("version", "register.fault.stale")));
        }
        return child;
    }

    private Author author(String account) {
        return Optional.of(account)
                .flatMap(scope::author)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
