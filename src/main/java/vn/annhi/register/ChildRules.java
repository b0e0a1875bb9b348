package vn.annhi.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.annhi.procedure.Refusal;

/** What a record must be to be kept, however it comes; what is missing but may come later is the data worklist's. */
@Component
public class ChildRules {

    /** A child is under 16 (Law on Children art. 1); who is older leaves the register. */
    public static final int ADULT = 16;

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 500;
    private static final Set<String> SEXES = Set.of("male", "female", "unknown");
    private static final Set<String> HOUSEHOLDS = Set.of("poor", "near-poor", "other", "unknown");

    private final SpecialGroups groups;
    private final Clock clock;

    ChildRules(SpecialGroups groups, Clock clock) {
        this.groups = groups;
        this.clock = clock;
    }

    /** Every reason why it cannot be kept, by field. */
    public List<Refusal> refusals(Particulars child) {
        var refusals = new ArrayList<Refusal>();
        if (child.name().isBlank()) {
            refusals.add(Refusal.of("name", "register.fault.name"));
        }
        length(refusals, "name", child.name(), LONGEST_NAME);
        length(refusals, "mother", child.mother(), LONGEST_NAME);
        length(refusals, "father", child.father(), LONGEST_NAME);
        length(refusals, "carer", child.carer(), LONGEST_NAME);
        length(refusals, "ethnicity", child.ethnicity(), LONGEST_NAME);
        length(refusals, "village", child.village(), LONGEST_NAME);
        length(refusals, "ministryCode", child.ministryCode(), LONGEST_NAME);
        length(refusals, "note", child.note(), LONGEST_TEXT);
        birth(refusals, child);
        if (!SEXES.contains(child.sex())) {
            refusals.add(Refusal.of("sex", "register.fault.sex"));
        }
        if (!HOUSEHOLDS.contains(child.household())) {
            refusals.add(Refusal.of("household", "register.fault.household"));
        }
        child.groups().stream()
                .filter(group -> groups.read(group).filter(group::equals).isEmpty())
                .forEach(group -> refusals.add(Refusal.of("groups", "register.fault.group", group)));
        if (child.groups().isEmpty() && !child.atRisk()) {
            refusals.add(Refusal.of("groups", "register.fault.noGroup"));
        }
        return refusals;
    }

    private void birth(List<Refusal> refusals, Particulars child) {
        var today = LocalDate.now(clock);
        if (child.birthDate().filter(today::isBefore).isPresent()
                || child.birthYear().filter(year -> year > today.getYear()).isPresent()) {
            refusals.add(Refusal.of("birthDate", "register.fault.unborn"));
        } else if (child.birthDate()
                        .filter(day -> !day.isAfter(today.minusYears(ADULT)))
                        .isPresent()
                || child.birthYear()
                        .filter(year -> year < today.getYear() - ADULT)
                        .isPresent()) {
            refusals.add(Refusal.of("birthDate", "register.fault.adult", ADULT));
        }
    }

    private static void length(List<Refusal> refusals, String field, String text, int longest) {
        if (text.length() > longest) {
            refusals.add(Refusal.of(field, "register.fault.long", longest));
        }
    }
}
