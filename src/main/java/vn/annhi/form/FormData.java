package vn.annhi.form;

import java.util.Map;

/**
 * Accepted form data: text as typed, whole numbers as Long, others as BigDecimal, dates and times as ISO text.
 * Fields left empty, hidden, read-only or computed are absent.
 */
public record FormData(Map<String, Object> values) implements FormAnswer {

    public FormData {
        values = Values.frozen(values);
    }
}
