package vn.annhi.reporting.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads indicators from a table and says everything that is wrong with it, cell by cell. */
final class IndicatorReader {

    private static final List<String> COLUMNS = List.of(
            "code",
            "section",
            "name",
            "unit",
            "kind",
            "event",
            "dimensions",
            "numerator",
            "denominator",
            "part_of",
            "decimals",
            "comment_above",
            "reported_by",
            "explanation");

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,8}(\\.[A-Z0-9]{1,8})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,4}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EXPLANATION = 500;

    private final Dimensions dimensions;
    private final List<ImportFault> faults;
    private final Map<String, ImportTable.Line> byCode = new HashMap<>();

    private IndicatorReader(Dimensions dimensions, List<ImportFault> faults) {
        this.dimensions = dimensions;
        this.faults = new ArrayList<>(faults);
    }

    /** The indicators of the table; {@link ImportRefusedException} with every fault when there is one. */
    static List<Indicator> read(ImportTable table, Dimensions dimensions) {
        var reader = new IndicatorReader(dimensions, table.faults());
        if (!table.lines().isEmpty()) {
            reader.checkHeads(table.lines().get(0));
        }
        if (reader.faults.isEmpty()) {
            table.lines().forEach(reader::checkCode);
            table.lines().forEach(reader::check);
        }
        if (!reader.faults.isEmpty()) {
            throw new ImportRefusedException(reader.faults);
        }
        return table.lines().stream().map(IndicatorReader::indicator).toList();
    }

    private void checkHeads(ImportTable.Line first) {
        COLUMNS.stream()
                .filter(column -> !first.texts().containsKey(column))
                .forEach(column -> faults.add(new ImportFault("1", "reporting.import.noColumn", List.of(column))));
    }

    private void checkCode(ImportTable.Line line) {
        var code = line.text("code");
        if (!CODE.matcher(code).matches()) {
            fault(line, "code", "reporting.import.code", code);
        } else if (byCode.putIfAbsent(code, line) != null) {
            fault(line, "code", "reporting.import.twice", code);
        }
    }

    private void check(ImportTable.Line line) {
        oneOf(line, "section", Set.of("1", "2", "3", "4", "5", "6", "7", "8"));
        length(line, "name", 1, LONGEST_NAME);
        length(line, "unit", 1, LONGEST_NAME);
        length(line, "explanation", 0, LONGEST_EXPLANATION);
        oneOf(line, "reported_by", Set.of("commune", "office", "all"));
        if (oneOf(line, "kind", Set.of("count", "stock", "rate", "input"))) {
            checkKind(line, IndicatorKind.of(line.text("kind")));
        }
        if (!line.text("decimals").isEmpty()) {
            oneOf(line, "decimals", Set.of("0", "1", "2"));
        }
        if (!line.text("comment_above").isEmpty()
                && (!WHOLE.matcher(line.text("comment_above")).matches()
                        || line.text("comment_above").matches("0+"))) {
            fault(line, "comment_above", "reporting.import.number", line.text("comment_above"));
        }
        if (!line.text("part_of").isEmpty()) {
            refersTo(line, "part_of");
        }
    }

    private void checkKind(ImportTable.Line line, IndicatorKind kind) {
        if (kind.isCounted()) {
            oneOf(line, "event", CountedEvents.of(kind));
        } else {
            empty(line, "event");
        }
        if (kind == IndicatorKind.RATE) {
            refersTo(line, "numerator");
            refersTo(line, "denominator");
            empty(line, "dimensions");
        } else {
            empty(line, "numerator");
            empty(line, "denominator");
            var seen = new HashSet<String>();
            split(line.text("dimensions"))
                    .filter(each -> !dimensions.ids().contains(each) || !seen.add(each))
                    .forEach(each -> fault(
                            line, "dimensions", "reporting.import.oneOf", each, String.join(", ", dimensions.ids())));
        }
    }

    private void refersTo(ImportTable.Line line, String column) {
        var other = byCode.get(line.text(column));
        if (other == null || other == line || other.text("kind").equals("rate")) {
            fault(line, column, "reporting.import.unknownCode", line.text(column));
        }
    }

    private boolean oneOf(ImportTable.Line line, String column, Set<String> allowed) {
        if (allowed.contains(line.text(column))) {
            return true;
        }
        fault(
                line,
                column,
                "reporting.import.oneOf",
                line.text(column),
                String.join(", ", allowed.stream().sorted().toList()));
        return false;
    }

    private void empty(ImportTable.Line line, String column) {
        if (!line.text(column).isEmpty()) {
            fault(line, column, "reporting.import.notEmpty", line.text("kind"));
        }
    }

    private void length(ImportTable.Line line, String column, int least, int most) {
        var length = line.text(column).length();
        if (length < least || length > most) {
            fault(line, column, "reporting.import.length", least, most);
        }
    }

    private void fault(ImportTable.Line line, String column, String messageKey, Object... arguments) {
        faults.add(new ImportFault(line.place(column), messageKey, List.of(arguments)));
    }

    private static Indicator indicator(ImportTable.Line line) {
        return new Indicator(
                line.text("code"),
                Integer.parseInt(line.text("section")),
                line.text("name"),
                line.text("unit"),
                IndicatorKind.of(line.text("kind")),
                line.text("event").isEmpty() ? null : line.text("event"),
                split(line.text("dimensions")).toList(),
                optional(line.text("numerator")),
                optional(line.text("denominator")),
                optional(line.text("part_of")),
                optional(line.text("decimals")).map(Integer::parseInt).orElse(0),
                optional(line.text("comment_above")).map(Integer::parseInt),
                line.text("reported_by"),
                line.text("explanation"));
    }

    private static Stream<String> split(String text) {
        return Arrays.stream(text.split("\\+")).map(String::strip).filter(each -> !each.isEmpty());
    }

    private static Optional<String> optional(String text) {
        return Optional.of(text).filter(given -> !given.isEmpty());
    }
}
