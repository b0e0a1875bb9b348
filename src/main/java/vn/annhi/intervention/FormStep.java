package vn.annhi.intervention;

import vn.annhi.dossier.Author;
import vn.annhi.dossier.CaseCode;

/**
 * A form at its place in a case.
 *
 * @param task the task's id in the diagram
 * @param cycle the plan cycle, from 1
 * @param subject the plan activity, or empty
 * @param author who fills the form, in which position
 */
public record FormStep(CaseCode caseCode, String formId, String task, int cycle, String subject, Author author) {}
