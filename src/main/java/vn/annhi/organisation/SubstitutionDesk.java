package vn.annhi.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records substitutions and ends them early, for officers who may; on the day after its last one ends by itself. */
@Component
public class SubstitutionDesk {

    /** Somebody's position for which a substitute may be needed. */
    public record Absence(String officer, PositionId position) {}

    private final Substitutions substitutions;
    private final SubstitutionRules rules;
    private final Posts posts;
    private final Officers officers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubstitutionDesk(
            Substitutions substitutions,
            SubstitutionRules rules,
            Posts posts,
            Officers officers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.substitutions = substitutions;
        this.rules = rules;
        this.posts = posts;
        this.officers = officers;
        this.events = events;
        this.clock = clock;
    }

    /** Records it in the officer's name; throws {@link SubstitutionRefusedException} and changes nothing. */
    @Transactional
    public Substitution record(SubstitutionOrder order, String recorder) {
        var faults = rules.faults(order, recorder, today());
        if (!faults.isEmpty()) {
            throw new SubstitutionRefusedException(faults);
        }
        var recorded = add(order, recorder);
        events.publishEvent(new SubstitutionChanged(recorded));
        return recorded;
    }

    /** What can still be wrong with an order that keeps the rules is what only the database sees, race or not. */
    private Substitution add(SubstitutionOrder order, String recorder) {
        try {
            return substitutions.add(order, recorder, clock.instant());
        } catch (DataIntegrityViolationException e) {
            throw new SubstitutionRefusedException(List.of(SubstitutionFault.OVERLAPPING));
        }
    }

    /** Ends it at once; false when there is no such substitution that the officer may still end. */
    @Transactional
    public boolean end(long id, String officer) {
        if (substitutions.find(id).filter(each -> mayEnd(each, officer)).isEmpty()) {
            return false;
        }
        var ended = substitutions.end(id, officer, clock.instant());
        ended.ifPresent(each -> events.publishEvent(new SubstitutionChanged(each)));
        return ended.isPresent();
    }

    /** Whether the officer may end this substitution now. */
    public boolean mayEnd(Substitution substitution, String officer) {
        return !substitution.isOverOn(today())
                && rules.ends(officer, substitution.position(), substitution.absent(), today());
    }

    /** For whose absence, in which position, the officer may record a substitute. */
    public List<Absence> absences(String recorder) {
        var headed = rules.headed(recorder, today());
        return officers.all().stream()
                .flatMap(officer ->
                        posts.own(officer.id(), today()).stream().map(position -> new Absence(officer.id(), position)))
                .filter(each -> each.officer().equals(recorder)
                        || headed.contains(each.position().unit()))
                .toList();
    }

    /** Who may stand in for one of these absences, in the order of the officers' file. */
    public List<String> substitutes(List<Absence> absences) {
        var homes = absences.stream()
                .map(each -> rules.home(each.position().unit()))
                .collect(Collectors.toSet());
        return officers.all().stream()
                .map(Officer::id)
                .filter(officer -> posts.own(officer, today()).stream()
                        .anyMatch(position -> homes.contains(rules.home(position.unit()))))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
