package vn.annhi.form;

import java.util.List;

/**
 * A part of a form on paper, in the order of the form.
 *
 * @param title its heading, or empty
 * @param supplement whether the official form lacks it, so that it is read on the screen and not printed
 */
public record PaperSection(String title, boolean supplement, List<SummaryRow> rows) {}
