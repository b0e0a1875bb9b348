package vn.annhi.organisation;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.annhi.datafile.DataFile;
import vn.annhi.datafile.DataFileException;
import vn.annhi.datafile.DataRow;

/** All units and positions that An Nhi knows, closed units included. Immutable. */
public final class OrganisationChart {

    /** The order in which people look for units: by place, then by name, in Vietnamese dictionary order. */
    public static final Comparator<Unit> BY_PLACE =
            comparing(Unit::placeName, Vietnamese.ORDER).thenComparing(Unit::name, Vietnamese.ORDER);

    /** Known by name only: they follow no case, perform no step and have no accounts here. */
    private static final Map<UnitId, Unit> NATIONAL =
            UnitLine.readAll(DataFile.read("data/organisation/national.csv")).stream()
                    .map(UnitLine::unit)
                    .collect(Collectors.toMap(Unit::id, Function.identity()));

    private final Map<UnitId, Unit> units;
    private final Map<UnitId, List<Unit>> children;
    private final Set<PositionId> positions;

    private OrganisationChart(Collection<Unit> units, Set<PositionId> positions) {
        this.units = units.stream()
                .collect(Collectors.toMap(Unit::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        this.children = units.stream()
                .filter(unit -> unit.parent().isPresent())
                .collect(Collectors.groupingBy(unit -> unit.parent().get()));
        this.positions = positions;
    }

    /**
     * The shipped chart of that name: {@code district} as it stood before the reform, {@code two-tier} with both times.
     *
     * @throws DataFileException when {@code data/organisation/<name>} is missing or contradicts itself
     */
    public static OrganisationChart load(String name) {
        var folder = "data/organisation/" + name;
        return of(DataFile.read(folder + "/units.csv"), DataFile.read(folder + "/positions.csv"));
    }

    /** The chart that these lines describe; throws {@link DataFileException} where they contradict each other. */
    public static OrganisationChart of(List<DataRow> unitRows, List<DataRow> positionRows) {
        var lines = UnitLine.readAll(unitRows);
        var units = lines.stream().map(UnitLine::unit).toList();
        var chart = new OrganisationChart(units, new LinkedHashSet<>());
        var complete = new OrganisationChart(units, PositionLine.readAll(positionRows, chart));
        new ChartRules(complete).check(lines);
        return complete;
    }

    /** The unit, open or closed, or the national body; an unknown id is an {@link IllegalArgumentException}. */
    public Unit unit(UnitId id) {
        return Optional.ofNullable(units.getOrDefault(id, NATIONAL.get(id)))
                .orElseThrow(() -> new IllegalArgumentException("the chart has no unit " + id));
    }

    /** Whether the chart has that unit, open or closed. */
    public boolean has(UnitId id) {
        return units.containsKey(id);
    }

    /** Whether the chart has that position, in an open or a closed unit. */
    public boolean has(PositionId position) {
        return positions.contains(position);
    }

    /** Whether that is a position of the chart or of a national body. */
    public boolean isOffice(PositionId position) {
        return has(position)
                || NATIONAL.containsKey(position.unit())
                        && position.role().fits(unit(position.unit()).kind());
    }

    /** Every unit, open or closed, in the order of the file. */
    public List<Unit> units() {
        return List.copyOf(units.values());
    }

    /** Every position, those of closed units included. */
    public List<PositionId> positions() {
        return List.copyOf(positions);
    }

    /** The positions of one unit. */
    public List<PositionId> positions(UnitId unit) {
        return Stream.of(Role.values())
                .map(role -> new PositionId(unit, role))
                .filter(positions::contains)
                .toList();
    }

    /** The position that directs the unit. */
    public Optional<PositionId> head(UnitId unit) {
        return positions(unit).stream()
                .filter(position -> position.role().headsItsUnit())
                .findFirst();
    }

    /**
     * Who may be charged with an activity of a commune's plan: the commune's own positions, those of its sector units,
     * and the offices above; never another commune's.
     */
    public List<PositionId> planPositions(UnitId commune, LocalDate on) {
        return units.values().stream()
                .filter(unit -> unit.validOn(on))
                .filter(unit -> unit.id().equals(commune)
                        || unit.parent().filter(commune::equals).isPresent()
                        || !isOfACommune(unit))
                .sorted(comparing((Unit unit) -> isOfACommune(unit) ? 0 : 1).thenComparing(BY_PLACE))
                .flatMap(unit -> positions(unit.id()).stream())
                .toList();
    }

    private boolean isOfACommune(Unit unit) {
        return Stream.concat(Stream.of(unit), ancestors(unit)).anyMatch(each -> each.kind() == UnitKind.COMMUNE);
    }

    /** "Chủ tịch – UBND xã Mường So". */
    public String title(PositionId position) {
        return position.role().title() + " – " + unit(position.unit()).name();
    }

    /** The commune-level People's Committees that stand on that day, in Vietnamese order of their places. */
    public List<Unit> communes(LocalDate on) {
        return units.values().stream()
                .filter(unit -> unit.kind() == UnitKind.COMMUNE && unit.validOn(on))
                .sorted(BY_PLACE)
                .toList();
    }

    /** The commune's police, health station or (first) school, on the commune's last day if that is over. */
    public Optional<Unit> sectorUnit(UnitId commune, UnitKind kind) {
        return sectorUnits(commune, kind, unit(commune).lastDay()).stream().findFirst();
    }

    /** All units of one kind directly under the commune on that day, in Vietnamese order; a commune may have many schools. */
    public List<Unit> sectorUnits(UnitId commune, UnitKind kind, LocalDate on) {
        return children(commune)
                .filter(unit -> unit.kind() == kind && unit.validOn(on))
                .sorted(BY_PLACE)
                .toList();
    }

    /** All units below on that day. A supervising office follows the authorities below its own authority. */
    public List<Unit> subordinates(UnitId id, LocalDate on) {
        var unit = unit(id);
        var below = unit.kind().supervises() && unit.parent().isPresent()
                ? children(unit.parent().get())
                        .filter(child -> child.kind().isAuthority())
                        .flatMap(this::withBelow)
                : children(id).flatMap(this::withBelow);
        return below.filter(each -> each.validOn(on)).sorted(BY_PLACE).toList();
    }

    /** The nearest unit above that keeps a register of cases: the district, since 1/7/2025 the province. */
    public Optional<Unit> supervisingUnit(UnitId id) {
        return ancestors(unit(id))
                .filter(above -> above.casePrefix().isPresent())
                .findFirst();
    }

    /** The office that follows the commune's cases for the authority above, on the commune's last day if that is over. */
    public Optional<Unit> supervisingOffice(UnitId commune) {
        var day = unit(commune).lastDay();
        return supervisingUnit(commune).stream()
                .flatMap(authority -> children(authority.id()))
                .filter(unit -> unit.kind().supervises() && unit.validOn(day))
                .findFirst();
    }

    /** What the codes of the unit's cases begin with: its own prefix or that of its supervising unit. */
    public Optional<String> casePrefix(UnitId id) {
        return unit(id).casePrefix().or(() -> supervisingUnit(id).flatMap(Unit::casePrefix));
    }

    /** Who answers for the unit on that day: itself while it stands; empty when that is nobody or more than one. */
    public Optional<Unit> successorOf(UnitId id, LocalDate on) {
        var heirs = successorsOf(id, on);
        return heirs.size() == 1 ? Optional.of(heirs.get(0)) : Optional.empty();
    }

    /** All who answer for the unit on that day; several after a division, none after an abolition. */
    public List<Unit> successorsOf(UnitId id, LocalDate on) {
        return heirs(unit(id), on).distinct().toList();
    }

    /** Units, open or closed, whose name holds the text; marks, tones and capitals do not matter ("muong so"). */
    public List<Unit> find(String text) {
        var wanted = Vietnamese.fold(text);
        return units.values().stream()
                .filter(unit -> Vietnamese.fold(unit.name()).contains(wanted))
                .sorted(BY_PLACE.thenComparing(Unit::validFrom))
                .toList();
    }

    int size() {
        return units.size();
    }

    Stream<Unit> ancestors(Unit unit) {
        return Stream.iterate(
                        unit.parent(),
                        Optional::isPresent,
                        id -> id.flatMap(above -> unit(above).parent()))
                .map(id -> unit(id.orElseThrow()));
    }

    private Stream<Unit> heirs(Unit unit, LocalDate on) {
        return on.isAfter(unit.lastDay())
                ? unit.successors().stream().flatMap(heir -> heirs(unit(heir), on))
                : Stream.of(unit);
    }

    private Stream<Unit> children(UnitId id) {
        return children.getOrDefault(id, List.of()).stream();
    }

    private Stream<Unit> withBelow(Unit unit) {
        return Stream.concat(Stream.of(unit), children(unit.id()).flatMap(this::withBelow));
    }
}
