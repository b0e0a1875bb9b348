package vn.annhi.form;

/** One answer that a choice field offers: the code that is stored and the words that the officer reads. */
public record Option(String value, String label) {}
