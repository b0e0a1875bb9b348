package vn.annhi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.form.Forms.field;
import static vn.annhi.form.Forms.form;
import static vn.annhi.form.Forms.list;
import static vn.annhi.form.Forms.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ServedFormTest {

    private static final String LIVE = "\"values\":[],\"properties\":{\"options\":\"communes\"}";

    private static JsonNode components(ServedForm form) {
        return JsonMapper.shared().readTree(form.json()).path("components");
    }

    @Test
    void liveListsAreFilledEverywhere() {
        FormSchema form = form(field("select", "a", LIVE), list("rows", "", field("select", "b", LIVE)), text("c"));
        JsonNode served = components(form.serve().withOptions(name -> List.of(new Option("xa-1", "Xã «Một»"))));
        assertThat(served.path(0).path("values").path(0).path("value").asString())
                .isEqualTo("xa-1");
        assertThat(served.path(1)
                        .path("components")
                        .path(0)
                        .path("values")
                        .path(0)
                        .path("label")
                        .asString())
                .isEqualTo("Xã «Một»");
        assertThat(served.path(2).has("values")).isFalse();
    }

    @Test
    void servingLeavesTheSchemaAsItWas() {
        FormSchema form = form(text("a"));
        form.serve().withHeader("Hạn").withOptions(OptionSource.none());
        assertThat(components(form.serve())).hasSize(1);
    }

    @Test
    void theHeaderStandsOnTop() {
        JsonNode header = components(form(text("a")).serve().withHeader("Hạn xử lý còn 2 ngày"))
                .path(0);
        assertThat(header.path("type").asString()).isEqualTo("text");
        assertThat(header.path("id").asString()).isEqualTo("dueBecause");
        assertThat(header.path("text").asString()).isEqualTo("Hạn xử lý còn 2 ngày");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>x</b>",
                "{{x}}",
                "**x**",
                "[x](http://a.example)",
                "http://a.example",
                "www.a.example",
                "=1+1",
                "# x",
                "1. x",
                "- x",
                "> x",
                "`x`",
                "a_b_c",
                "| a | b |",
                "&lt;",
                "\\*x",
                "~~x~~",
                "![x](y)",
                "<!--",
                "a@b.example"
            })
    void nothingInTheHeaderIsReadAsMarkupOrExpression(String hostile) {
        String text = components(form(text("a")).serve().withHeader(hostile))
                .path(0)
                .path("text")
                .asString();
        assertThat(text.replaceAll("&#\\d+;", "")).matches("[\\p{L}\\p{N} \n]*");
        assertThat(unescaped(text)).isEqualTo(hostile);
    }

    private static String unescaped(String text) {
        return java.util.regex.Pattern.compile("&#(\\d+);")
                .matcher(text)
                .replaceAll(entity -> java.util.regex.Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(entity.group(1)))));
    }

    @Test
    void headerLinesStayLinesAndIndentationIsDropped() {
        assertThat(PlainText.forMarkdown("Một\n     Hai\r\n\nBa\u0000")).isEqualTo("Một\nHai\nBa");
    }

    @Test
    void aSummaryGroupGetsOneTablePerEarlierForm() {
        FormSchema form = form("{\"type\":\"group\",\"id\":\"g\",\"components\":[],"
                + "\"properties\":{\"summaryOf\":\"mau-01-intake-report, mau-02-initial-risk\"}}");
        JsonNode tables = components(form.serve().withSummaries(Map.of("mau-01-intake-report", "Mẫu 01 {{x}}")))
                .path(0)
                .path("components");
        assertThat(tables).hasSize(1);
        assertThat(tables.path(0).path("type").asString()).isEqualTo("table");
        assertThat(tables.path(0).path("dataSource").asString()).isEqualTo("=summary_mau_01_intake_report");
        assertThat(tables.path(0).path("columns").path(1).path("key").asString())
                .isEqualTo("value");
        assertThat(tables.path(0).path("label").asString()).doesNotContain("{{");
    }

    @Test
    void aSummaryWithoutDataSaysSo() {
        FormSchema form =
                form("{\"type\":\"group\",\"id\":\"g\",\"components\":[],\"properties\":{\"summaryOf\":\"mau-01\"}}");
        JsonNode content =
                components(form.serve().withSummaries(Map.of())).path(0).path("components");
        assertThat(content.path(0).path("text").asString()).isEqualTo("Chưa có thông tin");
    }
}
