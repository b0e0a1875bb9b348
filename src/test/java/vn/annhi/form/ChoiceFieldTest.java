package vn.annhi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.form.Forms.accepted;
import static vn.annhi.form.Forms.field;
import static vn.annhi.form.Forms.form;
import static vn.annhi.form.Forms.given;
import static vn.annhi.form.Forms.refusals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoiceFieldTest {

    private static final String LEVELS =
            "\"values\":[{\"label\":\"Cao\",\"value\":\"HIGH\"},{\"label\":\"Thấp\",\"value\":\"LOW\"}]";

    @Test
    void aChoiceMustBeOneOfTheOptions() {
        for (String type : List.of("radio", "select")) {
            FormSchema form = form(field(type, "level", LEVELS));
            assertThat(accepted(form, "level", "HIGH")).containsEntry("level", "HIGH");
            assertThat(refusals(form, "level", "high")).containsExactly("level:choice.unknown");
            assertThat(refusals(form, "level", "Cao")).containsExactly("level:choice.unknown");
            assertThat(refusals(form, "level", List.of("HIGH"))).containsExactly("level:choice.type");
            assertThat(refusals(form, "level", Map.of("value", "HIGH"))).containsExactly("level:choice.type");
            assertThat(accepted(form, "level", null)).isEmpty();
        }
    }

    @Test
    void aLiveListComesFromTheServer() {
        FormSchema form = form(field("select", "commune", "\"values\":[],\"properties\":{\"options\":\"communes\"}"));
        OptionSource communes =
                name -> name.equals("communes") ? List.of(new Option("xa-03589-2004", "Xã Mường So")) : List.of();
        assertThat(refusals(form.validate(given("commune", "xa-03589-2004"), communes)))
                .isEmpty();
        assertThat(refusals(form.validate(given("commune", "xa-1"), communes)))
                .containsExactly("commune:choice.unknown");
        assertThat(refusals(form, "commune", "xa-03589-2004")).containsExactly("commune:choice.unknown");
    }

    @Test
    void severalChoicesMustBeDifferentOptions() {
        for (String type : List.of("checklist", "taglist")) {
            FormSchema form = form(field(type, "levels", LEVELS));
            assertThat(accepted(form, "levels", List.of("LOW", "HIGH")))
                    .containsEntry("levels", List.of("LOW", "HIGH"));
            assertThat(accepted(form, "levels", List.of())).isEmpty();
            assertThat(refusals(form, "levels", List.of("LOW", "LOW"))).containsExactly("levels:choices.repeated");
            assertThat(refusals(form, "levels", List.of("NONE"))).containsExactly("levels:choice.unknown");
            assertThat(refusals(form, "levels", "LOW")).containsExactly("levels:choices.type");
            assertThat(refusals(form, "levels", Arrays.asList("LOW", null))).containsExactly("levels:choices.type");
            assertThat(refusals(form, "levels", List.of(List.of("LOW")))).containsExactly("levels:choices.type");
        }
    }

    @Test
    void aRequiredListMustNotBeEmpty() {
        FormSchema form = form(field("checklist", "levels", LEVELS + ",\"validate\":{\"required\":true}"));
        assertThat(refusals(form, "levels", List.of())).containsExactly("levels:required");
        assertThat(refusals(form)).containsExactly("levels:required");
    }

    @Test
    void aCheckboxIsYesOrNoAndARequiredOneMustBeTicked() {
        FormSchema free = form(field("checkbox", "agreed", ""));
        assertThat(accepted(free, "agreed", false)).containsEntry("agreed", false);
        assertThat(refusals(free, "agreed", "true")).containsExactly("agreed:checkbox.type");
        assertThat(refusals(free, "agreed", 1)).containsExactly("agreed:checkbox.type");
        FormSchema required = form(field("checkbox", "agreed", "\"validate\":{\"required\":true}"));
        assertThat(refusals(required, "agreed", false)).containsExactly("agreed:required");
        assertThat(refusals(required, "agreed", true)).isEmpty();
    }
}
