package vn.annhi.reporting.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Indicators that hold together from a day on.
 *
 * @param id the version that reports name
 */
public record IndicatorList(String id, String name, LocalDate validFrom, List<Indicator> indicators) {

    /** Defensive copy. */
    public IndicatorList {
        indicators = List.copyOf(indicators);
    }

    /** The indicator of that code, if the list has it. */
    public Optional<Indicator> find(String code) {
        return indicators.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** What an office of that sort reports, in the order of the list. */
    public List<Indicator> reportedBy(String sort) {
        return indicators.stream().filter(each -> each.isFor(sort)).toList();
    }
}
