package vn.annhi.procedure;

import vn.annhi.dossier.Author;

/**
 * A form at its place in a procedure.
 *
 * @param businessKey the code of the case, or of the chore
 * @param task the task's id in the diagram
 * @param cycle the plan cycle, from 1
 * @param subject the plan activity, or empty
 * @param author who fills the form, in which position
 */
public record ProcedureStep(String businessKey, String formId, String task, int cycle, String subject, Author author) {}
