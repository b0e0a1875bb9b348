package vn.annhi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.annhi.form.Forms.accepted;
import static vn.annhi.form.Forms.field;
import static vn.annhi.form.Forms.form;
import static vn.annhi.form.Forms.hiddenIf;
import static vn.annhi.form.Forms.list;
import static vn.annhi.form.Forms.text;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormSchemaTest {

    private static final String YES_NO =
            "\"values\":[{\"value\":\"yes\",\"label\":\"Có\"},{\"value\":\"no\",\"label\":\"Không\"}],";

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{\"id\":\"x\"}", "{\"components\":{}}"})
    void whatIsNotAFormIsRefused(String json) {
        assertThatThrownBy(() -> FormSchema.parse(json)).isInstanceOf(FormSchemaException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"filepicker\",\"key\":\"a\"}",
                "{\"type\":\"iframe\",\"id\":\"a\"}",
                "{\"type\":\"textfield\",\"key\":\"a.b\"}",
                "{\"type\":\"textfield\",\"key\":\"\"}",
                "{\"type\":\"textfield\",\"key\":\"a\",\"readonly\":\"=x\"}",
                "{\"type\":\"textfield\",\"key\":\"a\",\"validate\":{\"maxLength\":\"=x\"}}",
                "{\"type\":\"textfield\",\"key\":\"a\",\"validate\":{\"maxLength\":1.5}}",
                "{\"type\":\"textfield\",\"key\":\"a\",\"validate\":{\"pattern\":\"(\"}}",
                "{\"type\":\"textfield\",\"key\":\"a\",\"validate\":{\"pattern\":\"^\\\\p{L}+$\"}}",
                "{\"type\":\"textfield\",\"key\":\"a\",\"validate\":{\"validationType\":\"iban\"}}",
                "{\"type\":\"datetime\",\"key\":\"a\"}",
                "{\"type\":\"number\",\"key\":\"a\",\"serializeToString\":true}",
                "{\"type\":\"select\",\"key\":\"a\",\"valuesExpression\":\"=x\"}",
                "{\"type\":\"select\",\"key\":\"a\",\"values\":[{\"value\":1,\"label\":\"1\"}]}",
                "{\"type\":\"dynamiclist\",\"path\":\"a\"}",
                "{\"type\":\"dynamiclist\",\"isRepeating\":true}",
                "{\"type\":\"group\",\"path\":\"a\",\"readonly\":true}",
                "{\"type\":\"dynamiclist\",\"path\":\"a\",\"isRepeating\":true,\"allowAddRemove\":true}",
                "{\"type\":\"radio\",\"key\":\"a\",\"values\":[{\"value\":\"maybe\"}],"
                        + "\"properties\":{\"routingFact\":\"a\",\"routingType\":\"boolean\"}}",
            })
    void componentsThatTheServerCannotEnforceAreRefused(String component) {
        assertThatThrownBy(() -> form(component))
                .isInstanceOf(FormSchemaException.class)
                .hasMessageStartingWith("component");
    }

    @Test
    void aKeyStandsForOneFieldOnly() {
        assertThatThrownBy(() -> form(text("a"), "{\"type\":\"group\",\"components\":[" + text("a") + "]}"))
                .hasMessageContaining("twice");
        assertThat(form(text("a"), list("rows", "", text("a"))).id()).isEqualTo("thu");
    }

    @Test
    void routingFactsGoToTheProcessUnderTheirVariable() {
        FormSchema form = form(
                field(
                        "radio",
                        "transfer",
                        YES_NO + "\"properties\":{\"routingFact\":\"transferNeeded\",\"routingType\":\"boolean\"}"),
                field(
                        "textfield",
                        "unit",
                        "\"properties\":{\"routingFact\":\"planUnit\"}," + hiddenIf("transfer = \"no\"")),
                text("name"));
        assertThat(form.routingFacts(new FormData(accepted(form, "transfer", "yes", "unit", "xa-1", "name", "A"))))
                .isEqualTo(Forms.given("transferNeeded", true, "planUnit", "xa-1"));
        assertThat(form.routingFacts(new FormData(accepted(form, "transfer", "no"))))
                .isEqualTo(Forms.given("transferNeeded", false, "planUnit", null));
    }

    @Test
    void fieldsThatShareAVariableGiveTheAnsweredOne() {
        FormSchema form = form(
                field("textfield", "a", "\"properties\":{\"routingFact\":\"unit\"}"),
                field("textfield", "b", "\"properties\":{\"routingFact\":\"unit\"}"));
        assertThat(form.routingFacts(new FormData(accepted(form, "a", "x")))).isEqualTo(Forms.given("unit", "x"));
        assertThat(form.routingFacts(new FormData(accepted(form, "b", "y")))).isEqualTo(Forms.given("unit", "y"));
    }

    @Test
    void aDraftIsServedWithoutWhatIsUnknownOrHidden() {
        FormSchema form = form(
                text("a"),
                field("textfield", "b", hiddenIf("a != \"1\"")),
                "{\"type\":\"group\",\"components\":[" + text("c") + "]," + hiddenIf("b != \"1\"") + "}");
        assertThat(form.draft(Map.of("a", "1", "b", "1", "c", "x", "old", "y"), Map.of()))
                .isEqualTo(Map.of("a", "1", "b", "1", "c", "x"));
        assertThat(form.draft(Map.of("a", "0", "b", "1", "c", "x"), Map.of())).isEqualTo(Map.of("a", "0"));
    }

    @Test
    void acceptedDataCannotBeChanged() {
        FormData data = new FormData(accepted(form(text("a")), "a", "x"));
        assertThatThrownBy(() -> data.values().put("b", "y")).isInstanceOf(UnsupportedOperationException.class);
    }
}
