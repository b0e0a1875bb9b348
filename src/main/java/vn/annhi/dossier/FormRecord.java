package vn.annhi.dossier;

import java.util.Map;

/**
 * One submitted form, never changed.
 *
 * @param cycle the plan cycle it belongs to, from 1
 * @param subject the plan activity it is about, or empty
 * @param data field keys and values as submitted; empty when erased by law (D56 art. 36)
 */
public record FormRecord(
        CaseCode caseCode,
        int seq,
        String formId,
        int cycle,
        String subject,
        Author author,
        Map<String, Object> data) {}
