package vn.annhi.reporting.indicator;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One figure that is reported; the columns are explained in {@code data/reporting/indicators.csv}.
 *
 * @param section the directive under which it is reported, 1 to 8
 * @param event what is counted; null where nothing is
 * @param dimensions the breakdowns
 * @param commentAbove a change by more than so many per cent against the last period asks for a reason
 * @param reportedBy {@code commune}, {@code office} or {@code all}
 */
public record Indicator(
        String code,
        int section,
        String name,
        String unit,
        IndicatorKind kind,
        @Nullable String event,
        List<String> dimensions,
        Optional<String> numerator,
        Optional<String> denominator,
        Optional<String> partOf,
        int decimals,
        Optional<Integer> commentAbove,
        String reportedBy,
        String explanation) {

    /** Whether an office of that sort reports it. */
    public boolean isFor(String sort) {
        return reportedBy.equals("all") || reportedBy.equals(sort);
    }

    /** The key of its field on a form, or of the field of one member. */
    public String field(String dimension, String member) {
        var total = "v_" + code.replace('.', '_');
        return dimension.isEmpty() ? total : total + "__" + dimension + "_" + member;
    }
}
