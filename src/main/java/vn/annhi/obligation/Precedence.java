package vn.annhi.obligation;

import vn.annhi.calendar.Term;
import vn.annhi.calendar.TermUnit;

/**
 * Which duties come first on a work list, before their due dates are compared: those that the law counts in hours,
 * because a child may be in danger (D56 art. 26.3, 31.2, 32.2).
 */
public enum Precedence {
    FIRST(100),
    IN_TURN(50);

    private final int priority;

    Precedence(int priority) {
        this.priority = priority;
    }

    /** The precedence of every duty with that limit. */
    public static Precedence of(TimeLimit limit) {
        return limit.term().map(Term::unit).filter(TermUnit.HOURS::equals).isPresent() ? FIRST : IN_TURN;
    }

    /** The higher, the earlier on the list. */
    public int priority() {
        return priority;
    }
}
