package vn.annhi.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A form with all its answers in the order of the paper; empty answers are left out. The informant's fields stand on it
 * only for readers who may know the informant (Decree 56/2017, article 24).
 */
public final class FormPaper {

    private final AnswerWords words;
    private final boolean informant;
    private final List<PaperSection> sections = new ArrayList<>();

    private FormPaper(AnswerWords words, boolean informant) {
        this.words = words;
        this.informant = informant;
    }

    /** The sections that hold an answer. */
    public static List<PaperSection> sections(
            FormSchema schema, Map<String, ?> data, OptionSource options, boolean withInformant) {
        var paper = new FormPaper(new AnswerWords(options), withInformant);
        paper.add("", false, schema.fields(), data);
        return List.copyOf(paper.sections);
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
        for (var line : value instanceof List<?> given ? given : List.of()) {
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
        var text = value == null ? "" : words.of(field, value);
        return text.isBlank() ? List.of() : List.of(new SummaryRow(field.label(), text));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
