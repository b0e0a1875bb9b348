package vn.annhi.organisation;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What must hold between the units of a chart before any case may rely on it. */
final class ChartRules {

    /** The procedure of Decree 56/2017, chapter III, cannot take a step in a commune without these two. */
    static final List<Role> INDISPENSABLE = List.of(Role.CHAIR, Role.CPW);

    private static final List<UnitKind> SECTORS =
            List.of(UnitKind.COMMUNE_POLICE, UnitKind.HEALTH_STATION, UnitKind.SCHOOL);

    private final OrganisationChart chart;
    private final Map<String, List<Unit>> byCode;
    private final Map<Optional<String>, List<Unit>> byCasePrefix;

    ChartRules(OrganisationChart chart) {
        this.chart = chart;
        this.byCode = chart.units().stream().collect(groupingBy(Unit::code));
        this.byCasePrefix = chart.units().stream()
                .filter(unit -> unit.casePrefix().isPresent())
                .collect(groupingBy(Unit::casePrefix));
    }

    /** Applies one rule after the other to all lines, because later rules walk paths that earlier ones made safe. */
    void check(List<UnitLine> lines) {
        List<Function<Unit, Optional<String>>> rules = List.of(
                this::parentIsKnown,
                this::parentsFormNoCycle,
                this::parentStandsAsLong,
                this::successorsAreKnown,
                this::successorsBeginLater,
                this::codeIsUsedOnceAtATime,
                this::casePrefixIsUsedOnceAtATime,
                this::communeHasItsSectorUnits,
                this::communeHasACasePrefixAbove,
                this::communeHasChairAndWorker);
        for (var rule : rules) {
            for (var line : lines) {
                rule.apply(line.unit()).ifPresent(reason -> {
                    throw line.row().error(reason);
                });
            }
        }
    }

    private Optional<String> parentIsKnown(Unit unit) {
        return unit.parent().filter(parent -> !chart.has(parent)).map(parent -> "unknown parent " + parent);
    }

    private Optional<String> parentsFormNoCycle(Unit unit) {
        var climbed = chart.ancestors(unit).limit(chart.size()).count();
        return fault(climbed == chart.size(), "the parents of " + unit.id() + " form a cycle");
    }

    private Optional<String> parentStandsAsLong(Unit unit) {
        return unit.parent()
                .map(chart::unit)
                .filter(parent -> !parent.validOn(unit.validFrom()) || !parent.validOn(unit.lastDay()))
                .map(parent -> "parent " + parent.id() + " does not stand as long as the unit");
    }

    private Optional<String> successorsAreKnown(Unit unit) {
        return unit.successors().stream()
                .filter(heir -> !chart.has(heir))
                .findFirst()
                .map(heir -> "unknown successor " + heir);
    }

    private Optional<String> successorsBeginLater(Unit unit) {
        return unit.successors().stream()
                .filter(heir -> !chart.unit(heir).validFrom().isAfter(unit.lastDay()))
                .findFirst()
                .map(heir -> "successor " + heir + " begins before the unit has ended");
    }

    private Optional<String> codeIsUsedOnceAtATime(Unit unit) {
        return rival(unit, byCode.getOrDefault(unit.code(), List.of()), other -> sameSort(unit, other))
                .map(other -> "code " + unit.code() + " is valid at the same time for " + other.id());
    }

    private Optional<String> casePrefixIsUsedOnceAtATime(Unit unit) {
        return rival(unit, byCasePrefix.getOrDefault(unit.casePrefix(), List.of()), other -> true)
                .map(other -> "case_prefix is used at the same time by " + other.id());
    }

    private Optional<String> communeHasItsSectorUnits(Unit unit) {
        return SECTORS.stream()
                .filter(kind -> isCommune(unit) && lacks(unit, kind))
                .findFirst()
                .map(kind ->
                        "commune " + unit.id() + " lacks a unit of kind " + kind.id() + " on its first or last day");
    }

    private Optional<String> communeHasACasePrefixAbove(Unit unit) {
        return fault(
                isCommune(unit) && chart.supervisingUnit(unit.id()).isEmpty(),
                "no unit above " + unit.id() + " has a case_prefix");
    }

    private Optional<String> communeHasChairAndWorker(Unit unit) {
        return INDISPENSABLE.stream()
                .map(role -> new PositionId(unit.id(), role))
                .filter(position -> isCommune(unit) && !chart.has(position))
                .findFirst()
                .map(position -> "nobody can hold " + position + ", positions.csv does not list it");
    }

    private boolean lacks(Unit commune, UnitKind kind) {
        return Stream.of(commune.validFrom(), commune.lastDay())
                .anyMatch(day -> chart.sectorUnits(commune.id(), kind, day).isEmpty());
    }

    /** The clashing unit, if it stands further up in the file: the later line is to blame. */
    private static Optional<Unit> rival(Unit unit, List<Unit> candidates, Predicate<Unit> same) {
        return candidates.stream()
                .takeWhile(other -> !other.id().equals(unit.id()))
                .filter(other -> same.test(other) && other.overlaps(unit))
                .findFirst();
    }

    private static boolean sameSort(Unit one, Unit other) {
        boolean sharing = one.kind().sharesCode();
        return one.kind() == other.kind()
                && (!sharing || one.id().prefix().equals(other.id().prefix()));
    }

    private static boolean isCommune(Unit unit) {
        return unit.kind() == UnitKind.COMMUNE;
    }

    private static Optional<String> fault(boolean broken, String reason) {
        return broken ? Optional.of(reason) : Optional.empty();
    }
}
