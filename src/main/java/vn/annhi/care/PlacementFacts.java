package vn.annhi.care;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.care.CarerRegister.State;
import vn.annhi.directive.DutyFacts;
import vn.annhi.organisation.UnitId;
import vn.annhi.wording.Wording;

/** What the half-yearly evaluation and the quarterly register need of An Nhi's records (Law on Children art. 68.2, D56 art. 40.1). */
@Component
class PlacementFacts implements DutyFacts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Placements placements;
    private final CarerRegister register;
    private final Wording wording;

    PlacementFacts(Placements placements, CarerRegister register, Wording wording) {
        this.placements = placements;
        this.register = register;
        this.wording = wording;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> of(String duty, UnitId unit, LocalDate day) {
        return switch (duty) {
            case "placement-evaluation" -> Optional.of(evaluation(unit, day));
            case "carer-register" -> Optional.of(registered(unit, day));
            default -> Optional.empty();
        };
    }

    private String evaluation(UnitId unit, LocalDate day) {
        var current = placements.current(unit);
        return wording.say(
                "care.facts.placements",
                DAY.format(day),
                current.inFamilies(),
                current.inFacilities(),
                String.join(", ", current.cases()));
    }

    private String registered(UnitId unit, LocalDate day) {
        var entries = register.of(List.of(unit.value()));
        return wording.say(
                "care.facts.register",
                DAY.format(day),
                entries.stream()
                        .filter(entry -> entry.state() == State.REGISTERED)
                        .count(),
                entries.stream().filter(entry -> entry.state() == State.APPLIED).count());
    }
}
