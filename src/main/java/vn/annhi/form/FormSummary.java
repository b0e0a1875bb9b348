package vn.annhi.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an earlier form said, for the officers who come later: the fields marked {@code inSummary}, in words. The
 * informant's fields are never repeated, whatever their marks say (Decree 56/2017, article 24: confidentiality).
 */
public final class FormSummary {

    static final int ROWS_PER_PAGE = 50;

    private final AnswerWords words;

    private FormSummary(AnswerWords words) {
        this.words = words;
    }

    /** The variable under which a served form finds the rows about that earlier form. */
    public static String key(String formId) {
        return "summary_" + formId.replaceAll("[^A-Za-z0-9]", "_");
    }

    /** The rows to show; dates and times as read in Viet Nam, empty answers left out. */
    public static List<SummaryRow> rows(FormSchema earlier, Map<String, ?> data, OptionSource options) {
        List<SummaryRow> rows = new ArrayList<>();
        new FormSummary(new AnswerWords(options)).add(earlier.fields(), data, false, rows);
        return List.copyOf(rows);
    }

    private void add(List<Field> fields, Map<?, ?> data, boolean wanted, List<SummaryRow> rows) {
        for (Field field : fields) {
            boolean shown = wanted || field.marks().inSummary();
            Object value = field.isTransparentGroup() ? data : data.get(field.key());
            if (field.marks().informant() || value == null) {
                continue;
            }
            if (field.type() == FieldType.GROUP) {
                if (value instanceof Map<?, ?> inner) {
                    add(field.children(), inner, shown, rows);
                }
                continue;
            }
            String text = field.type() == FieldType.DYNAMICLIST
                    ? list(field, value, shown)
                    : shown ? words.of(field, value) : "";
            if (!text.isBlank()) {
                rows.add(new SummaryRow(field.label(), text));
            }
        }
    }

    private String list(Field list, Object value, boolean wanted) {
        List<String> lines = new ArrayList<>();
        // a list marked as a whole shows its marked columns, or all of them if none is marked
        boolean all = wanted
                && list.children().stream().noneMatch(child -> child.marks().inSummary());
        for (Object row : value instanceof List<?> given ? given : List.of()) {
            List<SummaryRow> cells = new ArrayList<>();
            add(list.children(), row instanceof Map<?, ?> map ? map : Map.of(), all, cells);
            if (!cells.isEmpty()) {
                lines.add(cells.stream()
                        .map(cell -> cell.label() + ": " + cell.value())
                        .collect(Collectors.joining(", ", lines.size() + 1 + ") ", "")));
            }
        }
        return String.join("\n", lines);
    }
}
