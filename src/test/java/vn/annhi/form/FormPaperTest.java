package vn.annhi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.form.Forms.field;
import static vn.annhi.form.Forms.form;
import static vn.annhi.form.Forms.list;
import static vn.annhi.form.Forms.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormPaperTest {

    private static List<PaperSection> paper(FormSchema form, Map<String, ?> data) {
        return FormPaper.sections(form, data, OptionSource.none(), false);
    }

    private static String group(String label, String rest, String... components) {
        return "{\"type\":\"group\",\"label\":\"%s\",%s\"components\":[%s]}"
                .formatted(label, rest, String.join(",", components));
    }

    @Test
    void everyAnswerStandsInTheOrderOfThePaperUnderItsHeading() {
        var form = form(text("a"), group("Trẻ em", "", text("b"), text("c")), text("d"));
        assertThat(paper(form, Map.of("d", "4", "c", "3", "b", "2", "a", "1")))
                .containsExactly(
                        new PaperSection("", false, List.of(new SummaryRow("Nhãn a", "1"))),
                        new PaperSection(
                                "Trẻ em", false, List.of(new SummaryRow("Nhãn b", "2"), new SummaryRow("Nhãn c", "3"))),
                        new PaperSection("", false, List.of(new SummaryRow("Nhãn d", "4"))));
    }

    @Test
    void whatWasNotAnsweredTakesNoRoom() {
        var form = form(text("a"), group("Trẻ em", "", text("b")), list("rows", "", text("c")));
        assertThat(paper(form, Map.of("a", " "))).isEmpty();
    }

    @Test
    void everyLineOfAListIsARowOfItsOwn() {
        var form = form(list("rows", "", text("c"), field("checkbox", "e", "")));
        assertThat(paper(form, Map.of("rows", List.of(Map.of("c", "x", "e", true), Map.of("c", "y")))))
                .containsExactly(new PaperSection(
                        "",
                        false,
                        List.of(
                                new SummaryRow("Danh sách (1)", "Nhãn c: x\nNhãn e: Có"),
                                new SummaryRow("Danh sách (2)", "Nhãn c: y"))));
    }

    @Test
    void theInformantStandsOnThePaperOnlyForWhoMayKnow_D56_24() {
        var form = form(
                text("informantName"),
                group("Người báo tin", "\"properties\":{\"informant\":\"true\"},", text("phone")),
                text("a"));
        var data = Map.of("informantName", "A", "phone", "1", "a", "x");
        assertThat(paper(form, data)).flatExtracting(PaperSection::rows).containsExactly(new SummaryRow("Nhãn a", "x"));
        assertThat(FormPaper.sections(form, data, OptionSource.none(), true))
                .flatExtracting(PaperSection::rows)
                .extracting(SummaryRow::value)
                .containsExactly("A", "1", "x");
    }

    @Test
    void aSupplementIsToldApartFromTheOfficialForm() {
        var form = form(group("Bổ sung", "\"properties\":{\"supplement\":\"true\"},", text("a")));
        assertThat(paper(form, Map.of("a", "x"))).allMatch(PaperSection::supplement);
    }

    @Test
    void aFormToFillHasRoomForEveryAnswerThatIsStillOpen() {
        var form = form(
                text("a"),
                text("b"),
                field("checkbox", "c", ""),
                field(
                        "radio",
                        "d",
                        "\"values\":[{\"value\":\"x\",\"label\":\"Cao\"},{\"value\":\"y\",\"label\":\"Thấp\"}]"),
                field("textfield", "e", "\"readonly\":true"),
                list("rows", "", text("f")));
        assertThat(FormPaper.toFill(form, Map.of("a", "1"), OptionSource.none()))
                .flatExtracting(PaperSection::rows)
                .extracting(SummaryRow::value)
                .satisfiesExactly(
                        a -> assertThat(a).isEqualTo("1"),
                        b -> assertThat(b).startsWith("……"),
                        c -> assertThat(c).isEqualTo("☐"),
                        d -> assertThat(d).isEqualTo("☐ Cao\n☐ Thấp"),
                        line -> assertThat(line).startsWith("Nhãn f: ……"));
    }
}
