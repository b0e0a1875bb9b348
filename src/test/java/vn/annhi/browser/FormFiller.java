package vn.annhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills in a Camunda form as a person does: by the labels on the screen. Values are those of the samples; of live
 * lists (communes, positions) the words that the officer picks.
 */
final class FormFiller {

    private static final String FIELD = "ancestor::div[contains(concat(' ',@class,' '),' fjs-form-field ')][1]";

    private final Locator form;
    private final JsonNode schema;

    FormFiller(Locator form, String formId) {
        this.form = form;
        this.schema = read(formId);
    }

    private FormFiller(Locator form, JsonNode schema) {
        this.form = form;
        this.schema = schema;
    }

    /** For a form that data extends when it is served. */
    static FormFiller served(Locator form, String json) {
        return new FormFiller(form, JsonMapper.shared().readTree(json));
    }

    void fill(Map<String, Object> values) {
        fill(form, schema, values, new HashMap<>());
    }

    private void fill(Locator scope, JsonNode container, Map<?, ?> values, Map<String, Integer> seen) {
        for (var component : container.path("components")) {
            var type = component.path("type").asString("");
            if (type.equals("group")) {
                fill(scope, component, values, seen);
                continue;
            }
            var label = label(component);
            var nth = seen.merge(label, 1, Integer::sum);
            var value = values.get(
                    component.path(type.equals("dynamiclist") ? "path" : "key").asString(""));
            if (value == null || value.equals("")) {
                continue;
            }
            var field = field(scope, label, nth);
            switch (type) {
                case "radio" -> option(field, words(component, value)).check();
                case "checklist" ->
                    ((List<?>) value)
                            .forEach(each ->
                                    option(field, words(component, each)).check());
                case "checkbox" -> scope.getByLabel(label).setChecked((Boolean) value);
                case "select" -> select(field, words(component, value));
                case "datetime" -> moment(field, value.toString());
                case "dynamiclist" -> rows(field, component, (List<?>) value);
                default -> text(field.locator("input, textarea").first(), value.toString());
            }
        }
    }

    private void rows(Locator list, JsonNode component, List<?> rows) {
        var shown = list.locator(".fjs-repeat-row-container");
        for (var i = 0; i < rows.size(); i++) {
            if (shown.count() <= i) {
                list.locator(".fjs-repeat-render-add").click();
            }
            assertThat(shown.nth(i)).isVisible();
            fill(shown.nth(i), component, (Map<?, ?>) rows.get(i), new HashMap<>());
        }
    }

    private static void select(Locator field, String words) {
        field.locator(".fjs-input-group").click();
        var search = field.locator("input.fjs-input");
        if (search.count() > 0) {
            search.fill(words);
        }
        field.locator(".fjs-dropdownlist-item")
                .filter(new FilterOptions().setHasText(words))
                .first()
                .click();
    }

    /** Dates are typed day first, as officers write them. */
    private static void moment(Locator field, String iso) {
        var date = iso.substring(8, 10) + "/" + iso.substring(5, 7) + "/" + iso.substring(0, 4);
        text(field.locator("input.flatpickr-input"), date);
        if (iso.length() > 10) {
            text(field.locator(".fjs-timepicker input"), iso.substring(11, 16));
        }
    }

    /**
     * Leaving a field may show an error line and shift the rest: wait for that before the next click. A text typed
     * while form-js still draws the choice before it can be lost; like a person, look and type again.
     */
    private static void text(Locator input, String text) {
        for (var attempt = 0; attempt < 5; attempt++) {
            input.fill(text);
            input.blur();
            input.page().waitForTimeout(150);
            if (input.inputValue().equals(text)) {
                return;
            }
        }
        assertThat(input).hasValue(text);
    }

    private static Locator option(Locator field, String words) {
        return field.locator("xpath=.//label[normalize-space(.)=\"%s\"]//input".formatted(words))
                .first();
    }

    private static Locator field(Locator scope, String label, int nth) {
        return scope.locator("xpath=(.//label[not(.//input)][normalize-space(text()[1])=\"%s\"])[%d]/%s"
                .formatted(label, nth, FIELD));
    }

    private static String label(JsonNode component) {
        var label = component.path("label").asString("");
        if (!label.isEmpty()) {
            return label;
        }
        return component.path("dateLabel").asString(component.path("timeLabel").asString(""));
    }

    private static String words(JsonNode component, Object value) {
        for (var option : component.path("values")) {
            if (option.path("value").asString("").equals(value)) {
                return option.path("label").asString();
            }
        }
        return value.toString();
    }

    private static JsonNode read(String formId) {
        try (var stream = FormFiller.class.getResourceAsStream("/forms/" + formId + ".form")) {
            if (stream == null) {
                throw new IllegalArgumentException("no form " + formId);
            }
            return JsonMapper.shared().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("form " + formId, e);
        }
    }
}
