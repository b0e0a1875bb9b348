package vn.annhi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.form.Forms.field;
import static vn.annhi.form.Forms.form;
import static vn.annhi.form.Forms.list;
import static vn.annhi.form.Forms.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormSummaryTest {

    private static final String SHOWN = "\"properties\":{\"inSummary\":\"true\"}";
    private static final String LEVELS =
            ",\"values\":[{\"value\":\"HIGH\",\"label\":\"Cao\"},{\"value\":\"LOW\",\"label\":\"Thấp\"}]";

    private static List<SummaryRow> rows(FormSchema form, Map<String, ?> data) {
        return FormSummary.rows(form, data, OptionSource.none());
    }

    @Test
    void onlyMarkedAnswersAreRepeated() {
        FormSchema form = form(field("textfield", "a", SHOWN), text("b"), field("textfield", "c", SHOWN));
        assertThat(rows(form, Map.of("a", "Một", "b", "Hai"))).containsExactly(new SummaryRow("Nhãn a", "Một"));
    }

    @Test
    void informantsAreNeverRepeatedWhateverTheMarks_D56_24() {
        FormSchema form = form(
                field("textfield", "informantName", SHOWN),
                "{\"type\":\"group\",\"properties\":{\"informant\":\"true\"},\"components\":["
                        + field("textfield", "phone", SHOWN) + "]}",
                "{\"type\":\"group\",\"path\":\"informant\"," + SHOWN + ",\"components\":[" + text("address") + "]}");
        assertThat(rows(form, Map.of("informantName", "A", "phone", "1", "informant", Map.of("address", "B"))))
                .isEmpty();
    }

    @Test
    void codesAreShownByTheirLabels() {
        FormSchema form = form(
                field("radio", "one", SHOWN + LEVELS),
                field("checklist", "many", SHOWN + LEVELS),
                field("select", "live", "\"properties\":{\"inSummary\":\"true\",\"options\":\"communes\"}"),
                field("checkbox", "yes", SHOWN),
                field("radio", "old", SHOWN + LEVELS));
        List<SummaryRow> rows = FormSummary.rows(
                form,
                Map.of("one", "HIGH", "many", List.of("LOW", "HIGH"), "live", "xa-1", "yes", true, "old", "GONE"),
                name -> List.of(new Option("xa-1", "Xã Một")));
        assertThat(rows).extracting(SummaryRow::value).containsExactly("Cao", "Thấp, Cao", "Xã Một", "Có", "GONE");
    }

    @Test
    void datesAreShownAsReadInVietNam() {
        FormSchema form = form(
                field("datetime", "day", "\"subtype\":\"date\"," + SHOWN),
                field("datetime", "hour", "\"subtype\":\"time\"," + SHOWN),
                field("datetime", "moment", "\"subtype\":\"datetime\"," + SHOWN),
                field("datetime", "utc", "\"subtype\":\"datetime\"," + SHOWN),
                field("datetime", "odd", "\"subtype\":\"date\"," + SHOWN));
        assertThat(rows(
                        form,
                        Map.of(
                                "day",
                                "2026-11-03",
                                "hour",
                                "14:30+07:00",
                                "moment",
                                "2026-12-01T08:15+07:00",
                                "utc",
                                "2026-12-01T20:15Z",
                                "odd",
                                "cuối năm")))
                .extracting(SummaryRow::value)
                .containsExactly("03/11/2026", "14:30", "08:15 01/12/2026", "03:15 02/12/2026", "cuối năm");
    }

    @Test
    void listsAreNumberedAndEmptyRowsLeftOut() {
        FormSchema form = form(list("people", SHOWN, text("name"), field("number", "age", "")));
        assertThat(rows(form, Map.of("people", List.of(Map.of("name", "A", "age", 3), Map.of(), Map.of("name", "B")))))
                .containsExactly(new SummaryRow("Danh sách", "1) Nhãn name: A, Nhãn age: 3\n2) Nhãn name: B"));
    }

    @Test
    void aMarkedColumnStandsForTheList() {
        FormSchema form = form(list("people", "", field("textfield", "name", SHOWN), text("secret")));
        assertThat(rows(form, Map.of("people", List.of(Map.of("name", "A", "secret", "B")))))
                .containsExactly(new SummaryRow("Danh sách", "1) Nhãn name: A"));
    }

    @Test
    void theVariableOfASummaryIsAPlainName() {
        assertThat(FormSummary.key("mau-01-intake-report")).isEqualTo("summary_mau_01_intake_report");
    }
}
