package vn.annhi.organisation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may assign whom as a substitute for which position; the overlap of two is the database's to see. */
@Component
class SubstitutionRules {

    /** A year off is possible; more, or one in the far future, is a slip of the pen. */
    private static final int MOST_DAYS = 366;

    private static final Pattern PAPER = Pattern.compile("\\P{Cc}{1,100}");
    private static final Pattern REASON = Pattern.compile("\\P{Cc}{0,500}");

    private final Posts posts;
    private final Officers officers;
    private final OrganisationChart chart;

    SubstitutionRules(Posts posts, Officers officers, OrganisationChart chart) {
        this.posts = posts;
        this.officers = officers;
        this.chart = chart;
    }

    /** All that is wrong with the order, in the order of the form. */
    List<SubstitutionFault> faults(SubstitutionOrder order, String recorder, LocalDate today) {
        var faults = new ArrayList<SubstitutionFault>();
        absence(order, recorder, today).ifPresent(faults::add);
        substitute(order, recorder, today).ifPresent(faults::add);
        if (order.firstDay().isEmpty()) {
            faults.add(SubstitutionFault.FIRST_DAY_MISSING);
        }
        lastDay(order, today).ifPresent(faults::add);
        if (order.paper().isBlank() || !PAPER.matcher(order.paper()).matches()) {
            faults.add(SubstitutionFault.PAPER_MISSING);
        }
        if (!REASON.matcher(order.reason()).matches()) {
            faults.add(SubstitutionFault.REASON_TOO_LONG);
        }
        return faults;
    }

    /** Whether the officer ends a substitution for an officer of that position. */
    boolean ends(String officer, PositionId position, String absent, LocalDate today) {
        return officer.equals(absent) || headed(officer, today).contains(position.unit());
    }

    /** Whether the officer assigns a substitute: who heads the unit only as one hands out no head's post in turn. */
    private boolean assigns(String officer, PositionId position, String absent, LocalDate today) {
        return officer.equals(absent)
                || headed(posts.own(officer, today)).contains(position.unit())
                || !position.role().headsItsUnit() && headed(officer, today).contains(position.unit());
    }

    /** The units that the officer heads, also as a substitute. */
    Set<UnitId> headed(String officer, LocalDate today) {
        return headed(posts.positions(officer, today));
    }

    private boolean isNear(String officer, PositionId position, LocalDate today) {
        return posts.own(officer, today).stream()
                .map(PositionId::unit)
                .anyMatch(unit -> home(unit).equals(home(position.unit())));
    }

    private Optional<SubstitutionFault> absence(SubstitutionOrder order, String recorder, LocalDate today) {
        var position = order.position();
        if (position.isEmpty() || !posts.own(order.absent(), today).contains(position.get())) {
            return Optional.of(SubstitutionFault.ABSENCE_UNKNOWN);
        }
        return assigns(recorder, position.get(), order.absent(), today)
                ? Optional.empty()
                : Optional.of(SubstitutionFault.ABSENCE_NOT_YOURS);
    }

    private Optional<SubstitutionFault> substitute(SubstitutionOrder order, String recorder, LocalDate today) {
        var substitute = order.substitute();
        if (!officers.includes(substitute)) {
            return Optional.of(SubstitutionFault.SUBSTITUTE_UNKNOWN);
        }
        if (order.position().isEmpty() || !chart.has(order.position().get())) {
            return Optional.empty();
        }
        var position = order.position().get();
        if (substitute.equals(order.absent()) || posts.own(substitute, today).contains(position)) {
            return Optional.of(SubstitutionFault.SUBSTITUTE_HOLDS_IT);
        }
        if (!isNear(substitute, position, today)) {
            return Optional.of(SubstitutionFault.SUBSTITUTE_FROM_ELSEWHERE);
        }
        return substitute.equals(recorder)
                        && !headed(posts.own(recorder, today)).contains(position.unit())
                ? Optional.of(SubstitutionFault.SUBSTITUTE_BY_ONESELF)
                : Optional.empty();
    }

    private static Optional<SubstitutionFault> lastDay(SubstitutionOrder order, LocalDate today) {
        if (order.lastDay().isEmpty()) {
            return Optional.of(SubstitutionFault.LAST_DAY_MISSING);
        }
        var last = order.lastDay().get();
        var first = order.firstDay().orElse(last);
        if (last.isBefore(first)) {
            return Optional.of(SubstitutionFault.ENDS_BEFORE_IT_BEGINS);
        }
        if (last.isBefore(today)) {
            return Optional.of(SubstitutionFault.ALREADY_OVER);
        }
        return ChronoUnit.DAYS.between(first, last) >= MOST_DAYS || last.isAfter(today.plusYears(2))
                ? Optional.of(SubstitutionFault.TOO_LONG)
                : Optional.empty();
    }

    private static Set<UnitId> headed(List<PositionId> positions) {
        return positions.stream()
                .filter(position -> position.role().headsItsUnit())
                .map(PositionId::unit)
                .collect(Collectors.toSet());
    }

    /** The commune that the unit belongs to; a unit of no commune stands for itself. */
    UnitId home(UnitId id) {
        var unit = chart.unit(id);
        return Stream.concat(Stream.of(unit), chart.ancestors(unit))
                .filter(each -> each.kind() == UnitKind.COMMUNE)
                .findFirst()
                .orElse(unit)
                .id();
    }
}
