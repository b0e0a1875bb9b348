package vn.annhi.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The printed table: An Nhi beside the stock product. */
final class Comparison {

    private static final String LINE = "%-58s | %7s %9s %9s | %7s %9s %9s | %8s%n";

    private final List<Row> rows = new ArrayList<>();

    void add(String what, Timing ours, Timing stock) {
        rows.add(new Row(what, ours, stock));
        System.out.println("measured: " + what);
    }

    void print() {
        System.out.printf(LINE, "", "An Nhi", "", "", "stock", "", "", "");
        System.out.printf(LINE, "", "tasks", "p50 ms", "p95 ms", "tasks", "p50 ms", "p95 ms", "ratio");
        for (var row : rows) {
            System.out.printf(
                    LINE,
                    row.what,
                    row.ours.result(),
                    millis(row.ours.p50()),
                    millis(row.ours.p95()),
                    row.stock.result(),
                    millis(row.stock.p50()),
                    millis(row.stock.p95()),
                    String.format(Locale.ROOT, "%.1f ×", row.stock.p50() / row.ours.p50()));
        }
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private record Row(String what, Timing ours, Timing stock) {}
}
