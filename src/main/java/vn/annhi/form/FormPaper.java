package vn.annhi.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A form with all its answers in the order of the paper. The informant's fields stand on it only for readers who may know
 * the informant (Decree 56/2017, article 24).
 */
public final class FormPaper {

    private final AnswerWords words;
    private final boolean informant;
    private final boolean toFill;
    private final List<PaperSection> sections = new ArrayList<>();

    private FormPaper(AnswerWords words, boolean informant, boolean toFill) {
        this.words = words;
        this.informant = informant;
        this.toFill = toFill;
    }

    /** The sections that hold an answer; empty answers are left out. */
    public static List<PaperSection> sections(
            FormSchema schema, Map<String, ?> data, OptionSource options, boolean withInformant) {
        return new FormPaper(new AnswerWords(options), withInformant, false).read(schema, data);
    }

    /** Every section, with room to write by hand where there is no answer yet. */
    public static List<PaperSection> toFill(FormSchema schema, Map<String, ?> data, OptionSource options) {
        return new FormPaper(new AnswerWords(options), false, true).read(schema, data);
    }

    private List<PaperSection> read(FormSchema schema, Map<String, ?> data) {
        add("", false, schema.fields(), data);
        return List.copyOf(sections);
    }

    private void add(String title, boolean supplement, List<Field> fields, Map<?, ?> data) {
        var rows = new ArrayList<SummaryRow>();
        for (var field : fields) {
            if (field.marks().informant() && !informant) {
                continue;
            }
            if (field.type() == FieldType.GROUP) {
                close(title, supplement, rows);
                var inner = field.isTransparentGroup() ? data : map(data.get(field.key()));
                add(field.label(), supplement || field.marks().supplement(), field.children(), inner);
            } else if (field.type() == FieldType.DYNAMICLIST) {
                rows.addAll(lines(field, data.get(field.key())));
            } else {
                rows.addAll(row(field, data));
            }
        }
        close(title, supplement, rows);
    }

    private void close(String title, boolean supplement, List<SummaryRow> rows) {
        if (!rows.isEmpty()) {
            sections.add(new PaperSection(title, supplement, List.copyOf(rows)));
            rows.clear();
        }
    }

    private List<SummaryRow> lines(Field list, @Nullable Object value) {
        var lines = new ArrayList<SummaryRow>();
        for (var line : given(value)) {
            var cells = Field.level(list.children())
                    .flatMap(column -> row(column, map(line)).stream())
                    .map(cell -> cell.label() + ": " + cell.value())
                    .collect(Collectors.joining("\n"));
            lines.add(new SummaryRow(list.label() + " (" + (lines.size() + 1) + ")", cells));
        }
        return lines;
    }

    private List<SummaryRow> row(Field field, Map<?, ?> data) {
        var value = data.get(field.key());
        var answer = value == null ? "" : words.of(field, value);
        var text = answer.isBlank() && toFill && !field.given() ? words.blank(field) : answer;
        return text.isBlank() ? List.of() : List.of(new SummaryRow(field.label(), text));
    }

    /** A list that nobody has begun has room for one line. */
    private List<?> given(@Nullable Object value) {
        var lines = value instanceof List<?> list ? list : List.of();
        return lines.isEmpty() && toFill ? List.of(Map.of()) : lines;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
