package vn.annhi.reporting.report;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.annhi.reporting.figure.FigureKey;
import vn.annhi.reporting.figure.FigureSheet;
import vn.annhi.reporting.indicator.Dimensions;
import vn.annhi.reporting.indicator.Indicator;

/** Figures as officers read them. */
@Component
public class FigureWords {

    private final Dimensions dimensions;

    FigureWords(Dimensions dimensions) {
        this.dimensions = dimensions;
    }

    /** "1.234,5": points between thousands, a comma before decimals. */
    public static String number(BigDecimal value) {
        var symbols = new DecimalFormatSymbols(java.util.Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat("#,##0.##", symbols).format(value);
    }

    /** The number, or a dash where there is none. */
    public static String number(Optional<BigDecimal> value) {
        return value.map(FigureWords::number).orElse("–");
    }

    /** Rows of a table: each indicator with its value now and in the last period, then its breakdowns. */
    public List<Map<String, String>> rows(
            Collection<Indicator> indicators, FigureSheet sheet, Optional<FigureSheet> last) {
        var rows = new ArrayList<Map<String, String>>();
        for (var indicator : indicators) {
            rows.add(Map.of(
                    "name", indicator.code() + " " + indicator.name() + " (" + indicator.unit() + ")",
                    "value", number(sheet.total(indicator.code())),
                    "last", number(last.flatMap(before -> before.total(indicator.code()))),
                    "note", indicator.explanation()));
            for (var dimension : indicator.dimensions()) {
                var members = members(indicator, dimension, sheet);
                if (!members.isEmpty()) {
                    rows.add(Map.of(
                            "name",
                            "– " + dimensions.of(dimension).label(),
                            "value",
                            members,
                            "last",
                            last.map(before -> members(indicator, dimension, before))
                                    .orElse(""),
                            "note",
                            ""));
                }
            }
        }
        return rows;
    }

    /** The same for a document: indicator, unit, this period, last period. */
    public List<List<String>> lines(Collection<Indicator> indicators, FigureSheet sheet, Optional<FigureSheet> last) {
        var lines = new ArrayList<List<String>>();
        for (var indicator : indicators) {
            lines.add(List.of(
                    indicator.code() + " " + indicator.name(),
                    indicator.unit(),
                    number(sheet.total(indicator.code())),
                    number(last.flatMap(before -> before.total(indicator.code())))));
            for (var id : indicator.dimensions()) {
                for (var member : dimensions.of(id).members()) {
                    var key = new FigureKey(indicator.code(), id, member.id());
                    sheet.find(key)
                            .filter(value -> value.signum() != 0)
                            .ifPresent(value -> lines.add(List.of(
                                    "   " + dimensions.of(id).label() + ": " + member.label(),
                                    "",
                                    number(value),
                                    number(last.flatMap(before -> before.find(key))))));
                }
            }
        }
        return lines;
    }

    private String members(Indicator indicator, String dimension, FigureSheet sheet) {
        return dimensions.of(dimension).members().stream()
                .flatMap(member -> sheet.find(new FigureKey(indicator.code(), dimension, member.id())).stream()
                        .filter(value -> value.signum() != 0)
                        .map(value -> member.label() + ": " + number(value)))
                .collect(Collectors.joining("; "));
    }
}
