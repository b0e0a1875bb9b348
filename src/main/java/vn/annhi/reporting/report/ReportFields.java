package vn.annhi.reporting.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.annhi.form.FormExtension;
import vn.annhi.form.FormExtension.Addition;
import vn.annhi.form.FormExtension.NumberField;
import vn.annhi.form.FormExtension.Table;
import vn.annhi.reporting.figure.FigureSheet;
import vn.annhi.reporting.indicator.Dimensions;
import vn.annhi.reporting.indicator.Indicator;
import vn.annhi.reporting.indicator.IndicatorKind;
import vn.annhi.wording.Wording;

/** What the indicator list puts into the sections of a report's forms: tables of figures, fields for what is typed. */
@Component
public class ReportFields {

    /** The eight directives of the letter. */
    public static final int SECTIONS = 8;

    private final Dimensions dimensions;
    private final FigureWords words;
    private final Wording wording;

    ReportFields(Dimensions dimensions, FigureWords words, Wording wording) {
        this.dimensions = dimensions;
        this.words = words;
        this.wording = wording;
    }

    /** The form with a table of figures in each section that has some, and with fields for those that are typed. */
    public String extend(String json, List<Indicator> indicators, boolean typed) {
        var byGroup = new LinkedHashMap<String, List<Addition>>();
        for (int section = 1; section <= SECTIONS; section++) {
            byGroup.put(String.valueOf(section), additions(section, indicators, typed));
        }
        return FormExtension.extend(json, byGroup);
    }

    private List<Addition> additions(int section, List<Indicator> indicators, boolean typed) {
        var additions = new ArrayList<Addition>();
        if (indicators.stream().anyMatch(shown(section, typed))) {
            additions.add(new Table(table(section), wording.say("reporting.figures"), columns()));
        }
        if (typed) {
            indicators.stream()
                    .filter(each -> each.section() == section && each.kind() == IndicatorKind.INPUT)
                    .forEach(each -> additions.addAll(fields(each)));
        }
        return additions;
    }

    private List<NumberField> fields(Indicator indicator) {
        var fields = new ArrayList<NumberField>();
        var label = indicator.code() + " " + indicator.name() + " (" + indicator.unit() + ")";
        fields.add(new NumberField(indicator.field("", ""), label, indicator.explanation(), indicator.decimals()));
        for (var id : indicator.dimensions()) {
            for (var member : dimensions.of(id).members()) {
                fields.add(new NumberField(
                        indicator.field(id, member.id()),
                        indicator.code() + " – " + dimensions.of(id).label() + ": " + member.label(),
                        "",
                        indicator.decimals()));
            }
        }
        return fields;
    }

    /** The rows of those tables. */
    public Map<String, Object> rows(
            List<Indicator> indicators, FigureSheet sheet, Optional<FigureSheet> last, boolean typed) {
        var tables = new LinkedHashMap<String, Object>();
        IntStream.rangeClosed(1, SECTIONS)
                .filter(section -> indicators.stream().anyMatch(shown(section, typed)))
                .forEach(section -> tables.put(
                        table(section),
                        words.rows(
                                indicators.stream()
                                        .filter(shown(section, typed))
                                        .toList(),
                                sheet,
                                last)));
        return tables;
    }

    /** On a form where figures are typed, the table shows those that are not. */
    private static Predicate<Indicator> shown(int section, boolean typed) {
        return indicator -> indicator.section() == section
                && (!typed || indicator.kind().isCounted() || indicator.kind() == IndicatorKind.RATE);
    }

    private Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        for (var column : List.of("name", "value", "last", "note")) {
            columns.put(column, wording.say("reporting.figures." + column));
        }
        return columns;
    }

    private static String table(int section) {
        return "figures" + section;
    }
}
