package vn.annhi.organisation;

/** A substitution was recorded or ended early; told within the transaction that does so. */
public record SubstitutionChanged(Substitution substitution) {}
