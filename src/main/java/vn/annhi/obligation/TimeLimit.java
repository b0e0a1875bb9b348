package vn.annhi.obligation;

import java.util.Optional;
import vn.annhi.calendar.Term;

/**
 * One row of {@code bpmn/time-limits.dmn}.
 *
 * @param term how long; empty when the due day itself is fixed elsewhere (a plan, a campaign)
 * @param start the event from which the term runs
 * @param citation the article, in Vietnamese legal style
 * @param statutory true when the law sets the limit, false for a house default
 */
public record TimeLimit(
        String legalBasis, Optional<Term> term, StartEvent start, String citation, boolean statutory, String label) {}
