package vn.annhi.intervention.policy;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who drafted a paper does not decide on it: four eyes wherever Decree 56/2017 has one officer propose and another decide.
 * The one exception is a recorded substitution. Holding both positions is none.
 */
public enum FourEyes {
    /** Mẫu 02 and whether urgent measures are needed (art. 26.3). */
    URGENCY("mau-02-initial-risk", "quyet-dinh-khan-cap", "urgent"),
    /** Proposed measures and Mẫu 07 (art. 32.2). */
    ISOLATION("khan-cap-de-xuat", "mau-07-isolation", "isolation"),
    /** Mẫu 03 made during an isolation and what becomes of the isolation (art. 32.3). */
    ISOLATION_END("mau-03-specific-risk", "ra-soat-cach-ly", "isolationEnd"),
    /** The report of a change and the decision on it (art. 29.1). */
    CHANGE("thay-doi-ho-so", "quyet-dinh-thay-doi", "changeDecision"),
    /** The report that parents refuse and the decision on it (art. 32.1). */
    REFUSAL("thay-doi-ho-so", "cha-me-tu-choi", "changeDecision"),
    /** Mẫu 03 and that no plan is needed (art. 27.2). */
    NO_PLAN("mau-03-specific-risk", "xem-xet-khong-lap-ke-hoach", "noPlanConfirmed"),
    /** Mẫu 04 and Mẫu 05 (art. 28.4). */
    PLAN("mau-04-plan", "mau-05-approval", "planDecision"),
    /** The result of an activity and its confirmation (art. 29.1). */
    RESULT("hoat-dong-thuc-hien", "hoat-dong-xac-nhan", "confirmation"),
    /** Mẫu 06 and the end of the case or a new cycle (art. 30.1). */
    OUTCOME("mau-06-review", "quyet-dinh-ket-thuc", "outcome"),
    /** Mẫu 11 and Mẫu 12 (art. 42.7). */
    CARE_PLACEMENT("mau-11-carer-check", "mau-12-placement", "placementDecision"),
    /** Mẫu 13 and Mẫu 16 (art. 48.2). */
    CARE_ENDING("mau-13-follow-up", "mau-16-ending", "careEnding");

    private final String draft;
    private final String decision;
    private final String field;

    FourEyes(String draft, String decision, String field) {
        this.draft = draft;
        this.decision = decision;
        this.field = field;
    }

    /** The pair that the form decides, if it decides on what another form drafted. */
    public static Optional<FourEyes> of(String decision) {
        return Stream.of(values())
                .filter(pair -> pair.decision.equals(decision))
                .findFirst();
    }

    /** The form that is decided on. */
    public String draft() {
        return draft;
    }

    /** The form that decides. */
    public String decision() {
        return decision;
    }

    /** The deciding form's field in which the decision stands. */
    public String field() {
        return field;
    }

    /** Whether whoever decides may do so on the drafter's paper. */
    public static boolean allow(String drafter, String decider, boolean bySubstitution) {
        return bySubstitution || !drafter.equals(decider);
    }
}
