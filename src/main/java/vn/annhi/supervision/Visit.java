package vn.annhi.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stay of a case at an element of a diagram, or one sequence flow that it took.
 *
 * @param id the engine's activity instance
 * @param kind the engine's name of the element's type
 * @param unit the owner of the process instance
 * @param left empty while the case is there
 * @param due of a user task: when it is due
 * @param cancelled whether it was left by an interruption
 */
public record Visit(
        String id,
        String caseCode,
        String process,
        int version,
        String element,
        String kind,
        String unit,
        Instant entered,
        @Nullable Instant left,
        @Nullable Instant due,
        boolean cancelled) {

    /** The kind of sequence flows. */
    public static final String FLOW = "sequenceFlow";

    /** The same, left then. */
    public Visit left(End end) {
        return new Visit(id, caseCode, process, version, element, kind, unit, entered, end.at(), due, end.cancelled());
    }

    /** The same with that due instant. */
    public Visit due(Instant instant) {
        return new Visit(id, caseCode, process, version, element, kind, unit, entered, left, instant, cancelled);
    }

    /** How a stay ended. */
    public record End(Instant at, boolean cancelled) {}
}
