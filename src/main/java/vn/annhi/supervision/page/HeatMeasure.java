package vn.annhi.supervision.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import vn.annhi.supervision.visit.ElementFigures;

/** What the colours of a heat map stand for. */
enum HeatMeasure {
    COUNT,
    MEDIAN,
    LATE;

    /** The one of that name in addresses; empty for an unknown one. */
    static Optional<HeatMeasure> read(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    /** The name in addresses and keys of texts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of an element, in visits, hours or per cent; empty where there is nothing to measure. */
    OptionalInt of(ElementFigures figures) {
        return switch (this) {
            case COUNT -> figures.all() == 0 ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(figures.all()));
            case MEDIAN -> figures.median();
            case LATE -> figures.lateShare();
        };
    }
}
