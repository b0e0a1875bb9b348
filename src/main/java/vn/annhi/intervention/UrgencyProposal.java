package vn.annhi.intervention;

/** A proposal and its grounds in Vietnamese. */
public record UrgencyProposal(boolean urgent, String reason, String basis) {}
