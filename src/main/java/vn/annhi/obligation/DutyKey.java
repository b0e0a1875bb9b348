package vn.annhi.obligation;

/**
 * What makes a duty one duty: a paper returned for correction is the same duty going on.
 *
 * @param cycle the plan cycle, from 1
 * @param subject the plan activity, or empty
 */
public record DutyKey(String caseCode, String legalBasis, int cycle, String subject) {}
