package vn.annhi.engine.form;

/** A field that was not accepted: its key for programs, and the whole reason in Vietnamese, without the answer. */
public record RefusedField(String field, String reason) {}
