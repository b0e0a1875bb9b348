package vn.annhi.organisation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The one answer to who holds which position on a day: in one's own right or as a substitute. A position counts only
 * while its unit stands.
 */
@Component
public class Posts {

    private final Officers officers;
    private final OrganisationChart chart;
    private final Substitutions substitutions;

    Posts(Officers officers, OrganisationChart chart, Substitutions substitutions) {
        this.officers = officers;
        this.chart = chart;
        this.substitutions = substitutions;
    }

    /** What the officer holds in his or her own right, the primary position first; nothing for an unknown account. */
    public List<PositionId> own(String officer, LocalDate day) {
        return officers.positions(officer).stream()
                .filter(position -> stands(position, day))
                .toList();
    }

    /** The substitutions by which the officer acts, for positions that he or she does not hold anyway. */
    public List<Substitution> substituted(String officer, LocalDate day) {
        if (!officers.includes(officer)) {
            return List.of();
        }
        var own = own(officer, day);
        return substitutions.of(officer, day).stream()
                .filter(each -> stands(each.position(), day) && !own.contains(each.position()))
                .toList();
    }

    /** The substitution by which the officer acts in the position; nothing in his or her own right, or with none. */
    public Optional<Substitution> substitution(String officer, PositionId position, LocalDate day) {
        return own(officer, day).contains(position)
                ? Optional.empty()
                : substituted(officer, day).stream()
                        .filter(each -> each.position().equals(position))
                        .findFirst();
    }

    /** Every position in which the officer may act, the own ones first. */
    public List<PositionId> positions(String officer, LocalDate day) {
        return Stream.concat(
                        own(officer, day).stream(),
                        substituted(officer, day).stream().map(Substitution::position))
                .toList();
    }

    /** Whether the officer may act in the position. */
    public boolean holds(String officer, PositionId position, LocalDate day) {
        return own(officer, day).contains(position)
                || substitution(officer, position, day).isPresent();
    }

    /** Every officer with every position in which he or she may act, in the order of the officers' file. */
    public Map<String, List<PositionId>> all(LocalDate day) {
        var acting = substitutions.between(day, day).stream()
                .filter(each -> each.isInForceOn(day) && stands(each.position(), day))
                .collect(Collectors.groupingBy(
                        Substitution::substitute, Collectors.mapping(Substitution::position, Collectors.toList())));
        var all = new LinkedHashMap<String, List<PositionId>>();
        officers.all()
                .forEach(officer -> all.put(
                        officer.id(),
                        Stream.concat(
                                        own(officer.id(), day).stream(),
                                        acting.getOrDefault(officer.id(), List.of()).stream())
                                .distinct()
                                .toList()));
        return all;
    }

    private boolean stands(PositionId position, LocalDate day) {
        return chart.unit(position.unit()).validOn(day);
    }
}
