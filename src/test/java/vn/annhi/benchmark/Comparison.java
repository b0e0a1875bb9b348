package vn.annhi.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The printed table: one line per thing measured, An Nhi first, the others with how many times slower they are. */
final class Comparison {

    private static final String WHAT = "%-56s";
    private static final String CELL = " | %6s %8s %8s %8s";

    private final Set<String> sides = new LinkedHashSet<>();
    private final Map<String, List<Timing>> lines = new LinkedHashMap<>();

    void add(String side, String what, Timing timing) {
        sides.add(side);
        lines.computeIfAbsent(what, line -> new ArrayList<>()).add(timing);
        System.out.printf("measured: %s: %s%n", side, what);
    }

    /** Fails when the sides did not answer the same. */
    void print() {
        var table = new StringBuilder(WHAT.formatted("milliseconds"));
        sides.forEach(side -> table.append(CELL.formatted("", side, "", "")));
        table.append('\n').append(WHAT.formatted(""));
        sides.forEach(side -> table.append(CELL.formatted("tasks", "p50", "p95", "p50 ×")));
        lines.forEach((what, timings) -> {
            table.append('\n').append(WHAT.formatted(what));
            timings.forEach(timing -> table.append(CELL.formatted(
                    timing.result(),
                    number(timing.p50()),
                    number(timing.p95()),
                    number(timing.p50() / timings.get(0).p50()))));
        });
        System.out.println(table);
        lines.forEach((what, timings) -> assertThat(timings)
                .extracting(Timing::result)
                .as("tasks: %s", what)
                .containsOnly(timings.get(0).result()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
