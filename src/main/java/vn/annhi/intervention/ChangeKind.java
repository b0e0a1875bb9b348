package vn.annhi.intervention;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What may change in a case while it runs, or after it was closed. */
public enum ChangeKind {
    /** The child is threatened anew: urgent protection with a t0 of its own (D56 art. 31). */
    NEW_THREAT("new-threat"),
    /** The child or its surroundings changed: the running plan is adjusted (D56 art. 29.1). */
    ADJUST_PLAN("adjust-plan"),
    /** Parents or carers refuse the plan (D56 art. 32.1; Law on Children art. 52.3). */
    PARENTS_REFUSE("parents-refuse"),
    /** The child moves: the plan passes to the other commune once it accepts (Law on Children art. 52.2). */
    MOVED("moved"),
    /** The child turned 16 and is no child any more (Law on Children art. 1). */
    TURNED_16("turned-16"),
    DIED("died"),
    MISSING("missing"),
    UNFOUNDED("unfounded"),
    OUT_OF_SCOPE("out-of-scope"),
    /** Two cases are about the same: the other one goes on. */
    DUPLICATE("duplicate"),
    /** The chair opens a closed case again; nothing waits in the meantime, for a closed case owes nothing. */
    REOPEN("reopen"),
    /** The information was received at another time: everything that runs from t0 is due anew. */
    CORRECT_RECEIPT("correct-receipt");

    private static final Set<ChangeKind> AT_ONCE = EnumSet.of(NEW_THREAT, ADJUST_PLAN, REOPEN);
    private static final Set<ChangeKind> ENDING =
            EnumSet.of(TURNED_16, DIED, MISSING, UNFOUNDED, OUT_OF_SCOPE, DUPLICATE);

    private final String id;

    ChangeKind(String id) {
        this.id = id;
    }

    /** The kind of that id; {@link IllegalArgumentException} for any other. */
    public static ChangeKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such change: " + id));
    }

    /** The name in the form, the procedure and the database. */
    public String id() {
        return id;
    }

    /**
     * Whether it takes effect at once: a child in danger waits for nobody, a plan has its own approval, and a case is
     * reopened by the chair alone.
     */
    public boolean needsNoDecision() {
        return AT_ONCE.contains(this);
    }

    /** Whether it ends the case; the id is the outcome. */
    public boolean endsTheCase() {
        return ENDING.contains(this);
    }
}
