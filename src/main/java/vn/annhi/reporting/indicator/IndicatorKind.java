package vn.annhi.reporting.indicator;

import java.util.Arrays;
import java.util.Locale;

/** How an indicator's value comes about. */
public enum IndicatorKind {
    /** Events of cases in the period. */
    COUNT,
    /** Cases that stand in a state at the cut-off. */
    STOCK,
    /** Per hundred of another indicator. */
    RATE,
    /** Typed by the officer. */
    INPUT;

    /** The kind called that in data; {@link IllegalArgumentException} when there is none. */
    public static IndicatorKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such kind"));
    }

    /** The name in data. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name in the message bundle. */
    public String getMessageKey() {
        return "reporting.indicators.kind." + name();
    }

    /** Whether it is computed from cases. */
    public boolean isCounted() {
        return this == COUNT || this == STOCK;
    }
}
