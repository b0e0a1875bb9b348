package vn.annhi.reporting.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.annhi.reporting.indicator.Indicator;
import vn.annhi.reporting.indicator.IndicatorKind;

/** The figures of one report. A total that is counted is there even when it is zero; a member only when it is not. */
public final class FigureSheet {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<FigureKey, BigDecimal> values = new LinkedHashMap<>();

    /** The counted figures of one unit; rates are not computed yet. */
    public static FigureSheet counted(Collection<Indicator> indicators, List<Count> counts) {
        var sheet = new FigureSheet();
        for (var indicator : indicators) {
            if (indicator.kind().isCounted()) {
                sheet.put(FigureKey.total(indicator.code()), BigDecimal.ZERO);
                counts.stream()
                        .filter(count -> count.event().equals(indicator.event()))
                        .filter(count -> count.dimension().isEmpty()
                                || indicator.dimensions().contains(count.dimension()))
                        .forEach(count -> sheet.add(
                                new FigureKey(indicator.code(), count.dimension(), count.member()),
                                BigDecimal.valueOf(count.number())));
            }
        }
        return sheet;
    }

    /** Sets a figure. */
    public void put(FigureKey key, BigDecimal value) {
        values.put(key, value);
    }

    /** Adds to a figure. */
    public void add(FigureKey key, BigDecimal value) {
        values.merge(key, value, BigDecimal::add);
    }

    /** Computes the rates: per hundred, one decimal, none where there is nothing to compare with. */
    public void rate(Collection<Indicator> indicators) {
        for (var indicator : indicators) {
            if (indicator.kind() == IndicatorKind.RATE) {
                var key = FigureKey.total(indicator.code());
                values.remove(key);
                var part = indicator.numerator().flatMap(code -> find(FigureKey.total(code)));
                var whole = indicator.denominator().flatMap(code -> find(FigureKey.total(code)));
                if (part.isPresent() && whole.filter(each -> each.signum() > 0).isPresent()) {
                    put(key, part.get().multiply(HUNDRED).divide(whole.get(), 1, RoundingMode.HALF_UP));
                }
            }
        }
    }

    /** The figure, if it is known. */
    public Optional<BigDecimal> find(FigureKey key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The indicator's total, if it is known. */
    public Optional<BigDecimal> total(String indicator) {
        return find(FigureKey.total(indicator));
    }

    /** Every known figure, in the order in which it was set. */
    public Map<FigureKey, BigDecimal> values() {
        return Collections.unmodifiableMap(values);
    }
}
