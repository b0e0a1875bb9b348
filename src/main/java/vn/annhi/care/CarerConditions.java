package vn.annhi.care;

import java.util.List;
import vn.annhi.procedure.Answers;

/** Who may take care of a child (Law on Children art. 63.2). */
final class CarerConditions {

    /** A relative is of age. */
    static final int ADULT = 18;

    /** Anybody else is so many years older than the child. */
    static final int YEARS_OLDER = 20;

    private static final List<String> FINDINGS =
            List.of("isResident", "isHealthy", "isOfGoodCharacter", "hasMeans", "isWilling", "familyAgrees");

    private CarerConditions() {}

    /** Whether every condition was found to be met. */
    static boolean areMet(Answers check) {
        return FINDINGS.stream().allMatch(finding -> check.is(finding, "yes"));
    }

    /** Whether child and carer have met twice, the second time after the first (Circular 14/2020 art. 10.4c). */
    static boolean haveMetTwice(Answers check) {
        return check.date("firstContact")
                .flatMap(first -> check.date("secondContact").filter(first::isBefore))
                .isPresent();
    }
}
