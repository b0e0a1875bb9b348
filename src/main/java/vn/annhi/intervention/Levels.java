package vn.annhi.intervention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.annhi.procedure.Answers;

/** Counts HIGH, MEDIUM and LOW per table of an assessment (Mẫu 02, 03, 06); the law knows no other score. */
final class Levels {

    private Levels() {}

    /** Totals under the keys harmHighCount, harmMediumCount, … protectionLowCount. */
    static Map<String, Object> totals(Answers answers, List<String> harm, List<String> protection) {
        var totals = new HashMap<String, Object>();
        count(answers, "harm", harm, totals);
        count(answers, "protection", protection, totals);
        return totals;
    }

    private static void count(Answers answers, String table, List<String> items, Map<String, Object> totals) {
        for (var level : List.of("High", "Medium", "Low")) {
            var count = items.stream()
                    .filter(item -> answers.text(item).equalsIgnoreCase(level))
                    .count();
            totals.put(table + level + "Count", count);
        }
    }
}
