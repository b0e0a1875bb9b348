package vn.annhi.dossier;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Half-filled forms, each belonging to the officer who types; not validated and not part of the case. Subjects are
 * {@code task:<task id>} and {@code start:<form id>}.
 */
public interface Drafts {

    /** A draft as last saved. */
    record Draft(Map<String, Object> values, Instant savedAt) {}

    /** Saves the officer's draft in place of an earlier one; returns when. */
    Instant save(String account, String subject, Map<String, Object> values);

    /** The officer's own draft. */
    Optional<Draft> find(String account, String subject);

    /** Forgets the officer's own draft. */
    void discard(String account, String subject);

    /** Forgets every officer's draft of a form that has been accepted. */
    void discardAll(String subject);
}
