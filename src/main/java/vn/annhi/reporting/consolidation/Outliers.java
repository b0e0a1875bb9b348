package vn.annhi.reporting.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.annhi.reporting.ReportCode;

/**
 * Figures that stand out among the units: by the modified z-score of Iglewicz and Hoaglin, which one wild figure does not
 * spoil. They are to be asked about, not wrong.
 */
public final class Outliers {

    /** Fewer units say nothing of what is usual. */
    private static final int FEWEST = 5;

    private static final double LIMIT = 3.5;
    private static final double MEDIAN_DEVIATION = 1.4826;
    private static final double MEAN_DEVIATION = 1.2533;

    private Outliers() {}

    /** A unit's figure that stands out, and what is usual. */
    public record Outlier(ReportCode report, String indicator, BigDecimal value, double median) {}

    /** All of them, per indicator in the order of the reports. */
    public static List<Outlier> in(Map<ReportCode, Map<String, BigDecimal>> perUnit) {
        var byIndicator = new LinkedHashMap<String, Map<ReportCode, BigDecimal>>();
        perUnit.forEach((report, values) -> values.forEach((indicator, value) -> byIndicator
                .computeIfAbsent(indicator, each -> new LinkedHashMap<>())
                .put(report, value)));
        var found = new ArrayList<Outlier>();
        byIndicator.forEach((indicator, values) -> {
            if (values.size() >= FEWEST) {
                found.addAll(in(indicator, values));
            }
        });
        return found;
    }

    private static List<Outlier> in(String indicator, Map<ReportCode, BigDecimal> values) {
        var numbers = values.values().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .sorted()
                .toArray();
        var median = median(numbers);
        var deviations = java.util.Arrays.stream(numbers)
                .map(number -> Math.abs(number - median))
                .sorted()
                .toArray();
        var scale = median(deviations) > 0
                ? MEDIAN_DEVIATION * median(deviations)
                : MEAN_DEVIATION * java.util.Arrays.stream(deviations).average().orElse(0);
        return values.entrySet().stream()
                .filter(each -> scale > 0 && Math.abs(each.getValue().doubleValue() - median) / scale > LIMIT)
                .map(each -> new Outlier(each.getKey(), indicator, each.getValue(), median))
                .toList();
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
