package vn.annhi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.form.Forms.accepted;
import static vn.annhi.form.Forms.field;
import static vn.annhi.form.Forms.form;
import static vn.annhi.form.Forms.given;
import static vn.annhi.form.Forms.list;
import static vn.annhi.form.Forms.refusals;
import static vn.annhi.form.Forms.text;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StructureTest {

    private static final String REQUIRED = "\"validate\":{\"required\":true}";

    @Test
    void keysOutsideTheFormAreRefusedByName() {
        FormAnswer answer = form(text("name")).validate(given("name", "A", "planUnit", "xa-1"), OptionSource.none());
        assertThat(((FormErrors) answer).inVietnamese()).isEqualTo("Trường «planUnit»: không có trong biểu mẫu này");
    }

    @Test
    void anUnknownKeyCannotFloodTheMessage() {
        FormErrors errors =
                (FormErrors) form(text("name")).validate(given("x".repeat(5000) + "\u0000", null), OptionSource.none());
        assertThat(errors.inVietnamese()).hasSizeLessThan(120);
    }

    @Test
    void whatCannotBeEditedIsDroppedSilently() {
        FormSchema form = form(
                field("textfield", "code", "\"readonly\":true," + REQUIRED),
                field("number", "age", "\"disabled\":true"),
                field("textfield", "level", "\"properties\":{\"computed\":\"true\"}"),
                field("expression", "sum", "\"expression\":\"=1+1\""),
                text("name"));
        assertThat(accepted(form, "code", "giả mạo", "age", "x", "level", 3, "sum", 9, "name", "A"))
                .isEqualTo(Map.of("name", "A"));
        assertThat(form.computedKeys()).containsExactly("level");
    }

    @Test
    void displayComponentsTakeNoValues() {
        FormSchema form =
                form("{\"type\":\"text\",\"id\":\"t\",\"text\":\"x\"}", "{\"type\":\"button\",\"key\":\"b\"}");
        assertThat(refusals(form, "b", "x")).containsExactly("b:unknown");
    }

    @Test
    void aGroupWithoutAPathAddsNoLevel() {
        FormSchema form = form("{\"type\":\"group\",\"components\":[" + field("textfield", "name", REQUIRED) + "]}");
        assertThat(accepted(form, "name", "A")).isEqualTo(Map.of("name", "A"));
        assertThat(refusals(form)).containsExactly("name:required");
    }

    @Test
    void aGroupWithAPathIsAnObject() {
        FormSchema form = form("{\"type\":\"group\",\"path\":\"address\",\"label\":\"Địa chỉ\",\"components\":["
                + field("textfield", "village", REQUIRED) + "]}");
        assertThat(accepted(form, "address", Map.of("village", "Bản Một")))
                .isEqualTo(Map.of("address", Map.of("village", "Bản Một")));
        assertThat(refusals(form)).containsExactly("address.village:required");
        assertThat(refusals(form, "address", "Bản Một")).containsExactly("address:group.type");
        assertThat(refusals(form, "address", Map.of("village", "A", "other", "B")))
                .containsExactly("address.other:unknown");
    }

    @Test
    void rowsAreCheckedOneByOne() {
        FormSchema form = form(list("siblings", "", field("textfield", "name", REQUIRED), field("number", "age", "")));
        assertThat(accepted(form, "siblings", List.of(given("name", "A", "age", 3))))
                .isEqualTo(Map.of("siblings", List.of(Map.of("name", "A", "age", 3L))));
        FormAnswer answer = form.validate(
                given("siblings", List.of(given("name", "A"), given("name", "", "age", "ba"))), OptionSource.none());
        assertThat(refusals(answer)).containsExactly("siblings[1].name:required", "siblings[1].age:number.type");
        assertThat(((FormErrors) answer).inVietnamese())
                .isEqualTo("Trường «Nhãn name» (dòng 2): bắt buộc nhập; Trường «Nhãn age» (dòng 2): phải là số");
    }

    @Test
    void rowsMustBeAListOfObjects() {
        FormSchema form = form(list("siblings", "", text("name")));
        assertThat(refusals(form, "siblings", "A")).containsExactly("siblings:rows.type");
        assertThat(refusals(form, "siblings", Map.of("name", "A"))).containsExactly("siblings:rows.type");
        assertThat(refusals(form, "siblings", List.of("A"))).containsExactly("siblings:group.type");
        assertThat(refusals(form, "siblings", List.of(given("name", "A", "x", 1))))
                .containsExactly("siblings[0].x:unknown");
        assertThat(refusals(form, "siblings", null)).isEmpty();
    }

    @Test
    void rowsLeftEmptyAreNotRecorded() {
        FormSchema form = form(list("siblings", "", text("name"), field("checkbox", "ill", "")));
        assertThat(accepted(form, "siblings", List.of(given("name", "", "ill", false), given("name", "B"))))
                .isEqualTo(Map.of("siblings", List.of(Map.of("name", "B"))));
    }

    @Test
    void theNumberOfRowsHasBounds() {
        FormSchema form = form(list("people", "\"properties\":{\"minRows\":\"1\"}", text("name")));
        assertThat(refusals(form)).containsExactly("people:rows.few");
        assertThat(refusals(form, "people", List.of(given("name", "")))).containsExactly("people:rows.few");
        assertThat(refusals(form, "people", Collections.nCopies(100, given("name", "A"))))
                .isEmpty();
        assertThat(refusals(form, "people", Collections.nCopies(101, given("name", "A"))))
                .containsExactly("people:rows.many");
    }

    @Test
    void listsMayStandInLists() {
        FormSchema form =
                form(list("homes", "", text("name"), list("people", "", field("textfield", "name", REQUIRED))));
        assertThat(refusals(form, "homes", List.of(given("people", List.of(given("name", "A"), given())))))
                .containsExactly("homes[0].people[1].name:required");
    }

    @Test
    void aLongListOfReasonsIsCut() {
        FormSchema form = form(list("people", "", field("textfield", "name", REQUIRED)));
        FormErrors errors =
                (FormErrors) form.validate(given("people", Collections.nCopies(30, given())), OptionSource.none());
        assertThat(errors.errors()).hasSize(30);
        assertThat(errors.inVietnamese()).endsWith("(dòng 20): bắt buộc nhập; và 10 lỗi khác");
    }
}
