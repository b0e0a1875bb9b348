package vn.annhi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.form.Forms.accepted;
import static vn.annhi.form.Forms.field;
import static vn.annhi.form.Forms.form;
import static vn.annhi.form.Forms.refusals;
import static vn.annhi.form.Forms.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFieldTest {

    private final FormSchema free = form(text("name"));

    @Test
    void textIsKeptAsTyped() {
        assertThat(accepted(free, "name", "  Ông Giàng\n\t<b>=1</b>  "))
                .containsEntry("name", "  Ông Giàng\n\t<b>=1</b>  ");
    }

    @Test
    void untouchedTextIsAbsent() {
        assertThat(accepted(free, "name", "")).isEmpty();
        assertThat(accepted(free, "name", null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void requiredTextMustSaySomething(String nothing) {
        FormSchema form = form(field("textfield", "name", "\"validate\":{\"required\":true}"));
        assertThat(refusals(form, "name", nothing)).containsExactly("name:required");
    }

    @Test
    void requiredTextMayNotBeLeftOutOfTheSubmission() {
        assertThat(refusals(form(field("textarea", "name", "\"validate\":{\"required\":true}"))))
                .containsExactly("name:required");
    }

    @Test
    void lengthsCountCharactersNotCodeUnits() {
        FormSchema form = form(field("textfield", "name", "\"validate\":{\"minLength\":2,\"maxLength\":3}"));
        assertThat(refusals(form, "name", "👧👦👶")).isEmpty();
        assertThat(refusals(form, "name", "👧👦👶👧")).containsExactly("name:text.long");
        assertThat(refusals(form, "name", "👧")).containsExactly("name:text.short");
    }

    @Test
    void spaceAroundTextDoesNotCountAsInTheBrowser() {
        FormSchema form = form(field("textfield", "name", "\"validate\":{\"minLength\":2,\"maxLength\":3}"));
        assertThat(refusals(form, "name", "  abc  ")).isEmpty();
        assertThat(refusals(form, "name", "  a  ")).containsExactly("name:text.short");
    }

    @Test
    void tenThousandCharactersAreRefused() {
        assertThat(refusals(free, "name", "x".repeat(10_000))).containsExactly("name:text.long");
        assertThat(refusals(free, "name", " ".repeat(10_000))).containsExactly("name:text.long");
        assertThat(refusals(free, "name", "x".repeat(4000))).isEmpty();
    }

    @Test
    void aFormMayAllowLongerTextThanTheHouse() {
        FormSchema form = form(field("textarea", "story", "\"validate\":{\"maxLength\":8000}"));
        assertThat(refusals(form, "story", "x".repeat(8000))).isEmpty();
        assertThat(refusals(form, "story", "x".repeat(8001))).containsExactly("story:text.long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007", "\u001b[31m", "a\u0085", "\ud83d", "b\udc67"})
    void controlCharactersAndHalfCharactersAreRefused(String bad) {
        assertThat(refusals(free, "name", bad)).containsExactly("name:text.control");
    }

    @Test
    void onlyTextIsText() {
        for (Object other : List.of(1, 2.5, true, List.of("a"), List.of(), Map.of("a", "b"), Map.of())) {
            assertThat(refusals(free, "name", other)).containsExactly("name:text.type");
        }
    }

    @Test
    void aPatternIsFoundAnywhereUnlessAnchored() {
        FormSchema open = form(field("textfield", "code", "\"validate\":{\"pattern\":\"[0-9]{3}\"}"));
        assertThat(refusals(open, "code", "ab123cd")).isEmpty();
        assertThat(refusals(open, "code", "ab12")).containsExactly("code:text.pattern");
    }

    @Test
    void anAnchoredPatternDoesNotPassWithALineBreakAtTheEnd() {
        FormSchema closed = form(field("textfield", "code", "\"validate\":{\"pattern\":\"^0[0-9]{9}$\"}"));
        assertThat(refusals(closed, "code", "0912345678")).isEmpty();
        assertThat(refusals(closed, "code", "0912345678\n")).containsExactly("code:text.pattern");
        assertThat(refusals(closed, "code", "x0912345678")).containsExactly("code:text.pattern");
    }

    @Test
    void aDollarInAClassOrEscapedStaysADollar() {
        FormSchema form = form(field("textfield", "code", "\"validate\":{\"pattern\":\"^[$a]\\\\$$\"}"));
        assertThat(refusals(form, "code", "$$")).isEmpty();
        assertThat(refusals(form, "code", "a")).containsExactly("code:text.pattern");
    }

    @Test
    void mailAndTelephoneAreChecked() {
        FormSchema form = form(
                field("textfield", "mail", "\"validate\":{\"validationType\":\"email\"}"),
                field("textfield", "phone", "\"validate\":{\"validationType\":\"phone\"}"));
        assertThat(refusals(form, "mail", "can-bo@xa.example", "phone", "+84912345678"))
                .isEmpty();
        assertThat(refusals(form, "mail", "can bo", "phone", "không có"))
                .containsExactly("mail:text.email", "phone:text.phone");
        assertThat(refusals(form, "mail", "", "phone", null)).isEmpty();
    }
}
