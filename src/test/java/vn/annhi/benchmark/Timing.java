package vn.annhi.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;

/** How long an act takes, sorted, in milliseconds, and what it returned last. */
record Timing(List<Double> sorted, long result) {

    private static final int WARM_UP = 30;
    private static final int ROUNDS = 200;
    private static final int AT_LEAST = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Repeats the act after warming up; a slow one fewer times. */
    static Timing of(LongSupplier act) {
        var patience = System.nanoTime() + PATIENCE.toNanos();
        var millis = new ArrayList<Double>();
        var result = act.getAsLong();
        for (var i = 1; i < WARM_UP && System.nanoTime() < patience - PATIENCE.toNanos() / 3 * 2; i++) {
            act.getAsLong();
        }
        while (millis.size() < AT_LEAST || (millis.size() < ROUNDS && System.nanoTime() < patience)) {
            var start = System.nanoTime();
            result = act.getAsLong();
            millis.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(millis);
        return new Timing(millis, result);
    }

    double p50() {
        return sorted.get(sorted.size() / 2);
    }

    double p95() {
        return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
    }
}
