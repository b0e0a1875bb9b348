package vn.annhi.intervention;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.annhi.dossier.CaseCode;
import vn.annhi.organisation.UnitId;

/**
 * A reported change of a case.
 *
 * @param id such as {@code PT-2026-000123.T1}; what follows from the change bears it as its subject
 * @param unit the commune that reported it and decides
 * @param effectiveAt from when it counts: a new threat's own t0, the corrected receipt
 * @param target the commune moved to or the case kept, where there is one
 */
public record Change(
        String id, CaseCode caseCode, ChangeKind kind, UnitId unit, Instant effectiveAt, Optional<String> target) {

    private static final Pattern ID = Pattern.compile(".+\\.T[0-9]+");

    /** Whether a duty or record with that subject is about a change, and not about an activity of a plan. */
    public static boolean isOne(String subject) {
        return ID.matcher(subject).matches();
    }
}
