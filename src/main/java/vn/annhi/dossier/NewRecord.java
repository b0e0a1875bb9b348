package vn.annhi.dossier;

import java.util.Map;

/** A form about to be recorded; see {@link FormRecord} for the parts. */
public record NewRecord(String formId, int cycle, String subject, Author author, Map<String, Object> data) {}
