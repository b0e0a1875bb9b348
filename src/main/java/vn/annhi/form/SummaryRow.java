package vn.annhi.form;

/** One line of a summary: the field's label and its value in words. */
public record SummaryRow(String label, String value) {}
