package vn.annhi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.annhi.form.Forms.accepted;
import static vn.annhi.form.Forms.field;
import static vn.annhi.form.Forms.form;
import static vn.annhi.form.Forms.given;
import static vn.annhi.form.Forms.hiddenIf;
import static vn.annhi.form.Forms.list;
import static vn.annhi.form.Forms.refusals;
import static vn.annhi.form.Forms.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    private static final String[] INPUTS = {
        field("radio", "kind", "\"values\":[{\"value\":\"a\",\"label\":\"A\"},{\"value\":\"b\",\"label\":\"B\"}]"),
        field("number", "age", ""),
        field("checkbox", "ill", ""),
        field("checklist", "signs", "\"values\":[{\"value\":\"x\",\"label\":\"X\"},{\"value\":\"y\",\"label\":\"Y\"}]"),
        text("name")
    };

    private static FormSchema formHiding(String feel) {
        String[] all = java.util.Arrays.copyOf(INPUTS, INPUTS.length + 1);
        all[INPUTS.length] = field("textfield", "more", hiddenIf(feel));
        return form(all);
    }

    private static boolean hides(String feel, Map<String, ?> values) {
        Map<String, Object> submitted = new java.util.HashMap<>(values);
        submitted.put("more", "x");
        return Forms.refusals(formHiding(feel).validate(submitted, OptionSource.none()))
                .equals(List.of("more:hidden"));
    }

    private static final Map<String, Object> FULL =
            Map.of("kind", "a", "age", 7, "ill", true, "signs", List.of("x"), "name", "N");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kind = \"a\" | true | false",
                "\"a\" = kind | true | false",
                "kind != \"a\" | false | true",
                "kind = null | false | true",
                "kind != null | true | false",
                "kind = name | false | false",
                "name = \"\" | false | true",
                "name = null | false | false",
                "age = 7 | true | false",
                "age < 8 | true | false",
                "age <= 7 | true | false",
                "age > -1 | true | false",
                "age >= 7.5 | false | false",
                "10 > age | true | false",
                "not(age > 10) | true | false",
                "ill | true | false",
                "ill = true | true | false",
                "ill = false | false | true",
                "not(ill) | false | true",
                "list contains(signs, \"x\") | true | false",
                "not(list contains(signs, \"x\")) | false | true",
                "kind = \"a\" and ill | true | false",
                "kind = \"b\" or ill | true | false",
                "kind != \"a\" or (age > 5 and not(ill = false)) | true | true",
                "not(kind = \"b\") and age = 7 | true | false",
                "true | true | true",
                "false | false | false",
            })
    void everyPermittedConstructHidesAsInTheBrowser(String feel, boolean whenFilled, boolean whenUntouched) {
        assertThat(hides(feel, FULL)).isEqualTo(whenFilled);
        assertThat(hides(feel, Map.of())).isEqualTo(whenUntouched);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind in (\"a\", \"b\")",
                "count(signs) > 0",
                "age + 1 = 8",
                "if ill then true else false",
                "some s in signs satisfies s = \"x\"",
                "{a: 1}.a = 1",
                "contains(name, \"x\")",
                "today() = null",
                "kind = upper case(name)",
                "signs[1] = \"x\"",
                "kind",
                "age",
                "1 = 1",
                "name > \"a\"",
                "list contains(signs, kind)",
                "kind = ",
                "kind = 1",
                "age = \"7\"",
                "ill = \"true\"",
                "signs = \"x\"",
                "signs = null",
                "unknown = \"a\"",
                "this.kind = \"a\"",
                "kind.a = \"b\"",
                "list contains(name, \"a\")",
                "ill > 3"
            })
    void conditionsThatTheTwoEnginesMayReadDifferentlyAreRefused(String feel) {
        assertThatThrownBy(() -> formHiding(feel))
                .isInstanceOf(FormSchemaException.class)
                .hasMessageContaining("more");
    }

    @Test
    void aConditionWithoutEqualsSignIsRefusedBecauseTheBrowserIgnoresIt() {
        assertThatThrownBy(() -> form(text("a"), field("textfield", "b", "\"conditional\":{\"hide\":\"a = null\"}")))
                .isInstanceOf(FormSchemaException.class);
    }

    @Test
    void aHiddenFieldIsNotRequiredAndMustBeEmpty() {
        FormSchema form =
                form(text("a"), field("textfield", "b", "\"validate\":{\"required\":true}," + hiddenIf("a = \"x\"")));
        assertThat(accepted(form, "a", "x")).isEqualTo(Map.of("a", "x"));
        assertThat(accepted(form, "a", "x", "b", "")).isEqualTo(Map.of("a", "x"));
        assertThat(accepted(form, "a", "x", "b", null)).isEqualTo(Map.of("a", "x"));
        assertThat(refusals(form, "a", "x", "b", "y")).containsExactly("b:hidden");
        assertThat(refusals(form, "a", "z")).containsExactly("b:required");
    }

    @Test
    void aHiddenGroupHidesWhatItHolds() {
        String inner = field("textfield", "b", "\"validate\":{\"required\":true}");
        FormSchema open =
                form(text("a"), "{\"type\":\"group\"," + hiddenIf("a = \"x\"") + ",\"components\":[" + inner + "]}");
        assertThat(refusals(open, "a", "x")).isEmpty();
        assertThat(refusals(open, "a", "x", "b", "y")).containsExactly("b:hidden");
        FormSchema pathed = form(
                text("a"),
                "{\"type\":\"group\",\"path\":\"g\"," + hiddenIf("a = \"x\"") + ",\"components\":[" + inner + "]}");
        assertThat(refusals(pathed, "a", "x", "g", Map.of())).isEmpty();
        assertThat(refusals(pathed, "a", "x", "g", Map.of("b", "y"))).containsExactly("g:hidden");
        assertThat(refusals(pathed, "a", "", "g", Map.of())).containsExactly("g.b:required");
    }

    @Test
    void aHiddenListTakesNoRows() {
        FormSchema form =
                form(text("a"), list("rows", hiddenIf("a = \"x\"") + ",\"properties\":{\"minRows\":\"1\"}", text("b")));
        assertThat(refusals(form, "a", "x")).isEmpty();
        assertThat(refusals(form, "a", "x", "rows", List.of(given("b", "")))).isEmpty();
        assertThat(refusals(form, "a", "x", "rows", List.of(given("b", "y")))).containsExactly("rows:hidden");
    }

    @Test
    void aRowSeesItselfAsThisAndTheFormByName() {
        FormSchema form = form(
                text("a"),
                list(
                        "rows",
                        "",
                        text("kind"),
                        field("textfield", "other", hiddenIf("this.kind != \"other\"")),
                        field("textfield", "third", hiddenIf("a = \"x\""))));
        assertThat(refusals(
                        form, "rows", List.of(given("kind", "other", "other", "o"), given("kind", "k", "other", "o"))))
                .containsExactly("rows[1].other:hidden");
        assertThat(refusals(form, "a", "x", "rows", List.of(given("kind", "k", "third", "t"))))
                .containsExactly("rows[0].third:hidden");
    }

    @Test
    void aRowFieldNamedWithoutThisIsRefusedBecauseTheBrowserWouldNotFindIt() {
        assertThatThrownBy(() ->
                        form(list("rows", "", text("kind"), field("textfield", "other", hiddenIf("kind = \"a\"")))))
                .hasMessageContaining("this.kind");
    }

    @Test
    void conditionsOverComputedFieldsUseTheServersValue() {
        FormSchema form = form(
                field("textfield", "level", "\"readonly\":true,\"properties\":{\"computed\":\"true\"}"),
                field("textfield", "why", hiddenIf("level != \"HIGH\"")));
        Map<String, Object> forged = Map.of("level", "HIGH", "why", "x");
        assertThat(refusals(form.validate(forged, Map.of("level", "LOW"), OptionSource.none())))
                .containsExactly("why:hidden");
        assertThat(refusals(form.validate(forged, Map.of("level", "HIGH"), OptionSource.none())))
                .isEmpty();
    }

    @Test
    void aHiddenFieldDoesNotHoldAnotherOpen() {
        FormSchema form = form(
                text("a"),
                field("textfield", "b", hiddenIf("a != \"1\"")),
                field("textfield", "c", hiddenIf("b != \"1\"")));
        assertThat(refusals(form, "a", "1", "b", "1", "c", "x")).isEmpty();
        assertThat(refusals(form, "a", "0", "c", "x")).containsExactly("c:hidden");
        assertThat(refusals(form, "a", "0", "b", "1", "c", "x")).containsExactly("b:hidden");
    }

    @Test
    void chainsThatTheBrowserDoesNotResolveAreRefused() {
        assertThatThrownBy(() -> form(
                        text("a"),
                        field("textfield", "b", hiddenIf("a != \"1\"")),
                        field("textfield", "c", hiddenIf("b != \"1\"")),
                        field("textfield", "d", hiddenIf("c != \"1\""))))
                .hasMessageContaining("'d'")
                .hasMessageContaining("chain");
        assertThatThrownBy(() -> form(
                        field("textfield", "b", hiddenIf("c = \"1\"")), field("textfield", "c", hiddenIf("b = \"1\""))))
                .hasMessageContaining("chain");
        assertThatThrownBy(() -> form(list(
                        "rows",
                        "",
                        text("a"),
                        field("textfield", "b", hiddenIf("this.a = \"1\"")),
                        field("textfield", "c", hiddenIf("this.b = \"1\"")))))
                .hasMessageContaining("hidden itself");
    }

    @Test
    void defaultsOfHideableFieldsMayNotSteerOthers() {
        assertThatThrownBy(() -> form(
                        text("a"),
                        field("textfield", "b", "\"defaultValue\":\"1\"," + hiddenIf("a = \"1\"")),
                        field("textfield", "c", hiddenIf("b = \"1\""))))
                .hasMessageContaining("default value");
    }

    @Test
    void conditionsSurviveValuesOfTheWrongKind() {
        FormSchema form = formHiding("age > 3");
        assertThat(refusals(form, "age", "5")).containsExactly("age:number.type");
        assertThat(refusals(form, "age", Map.of("a", List.of()))).containsExactly("age:number.type");
    }
}
