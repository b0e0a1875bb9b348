package vn.annhi.intervention;

import vn.annhi.dossier.Author;
import vn.annhi.dossier.CaseCode;

/**
 * A form at its place in a case.
 *
 * @param cycle the plan cycle, from 1
 * @param subject the plan activity, or empty
 * @param author who fills the form, in which position
 */
public record FormStep(CaseCode caseCode, String formId, int cycle, String subject, Author author) {}
