package vn.annhi.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tasklist's form viewer writes English into the page; the script that rewrites it knows each of its texts, no other. */
class FormTextsTest {

    private static final String BUNDLE = "/META-INF/resources/webjars/camunda/lib/deps.js";
    private static final Path SCRIPT =
            Sources.RESOURCES.resolve("META-INF/resources/webjars/camunda/app/tasklist/scripts/an-nhi/forms-vi.js");

    /** A text that only the form viewer has: its module in the bundle is around it. */
    private static final String IN_THE_VIEWER = "\"Field is required.\"";

    private static final Pattern MODULE =
            Pattern.compile("[,{]\\d+:(?:\\([\\w,]*\\)=>|function\\([\\w,]*\\)|\\w=>)\\{");
    private static final Pattern TEXT = Pattern.compile("\"([A-Z][a-z]+[^\"{}<>=;\\\\]*)\"|`([A-Z][a-z]+[^`]*)`");
    private static final Pattern INSERTED = Pattern.compile("\\$\\{[^}]*}");
    private static final Pattern CALENDAR_TEXT = Pattern.compile("(\\w+):(?:\"|\\[\"|\\{shorthand)");

    /** Texts that the viewer puts together, and the piece of each that stands in the bundle. */
    private static final List<String> PUT_TOGETHER =
            List.of("Value is expected to be an integer.", "Value is expected to have at most 2 decimal digits.");

    /** Written by the browser or in small letters, so that the search for texts does not see them. */
    private static final Set<String> ELSEWHERE = Set.of("dd/mm/yyyy", "hh:mm", "hh:mm ?m", "of");

    /** Words of the viewer that no officer meets: names of keys, types of fields and expressions, rights of frames. */
    private static final Set<String> NOT_SHOWN = Set.of(
            ("PathExpression|Context|VariableName|FilterContext|Root|FilterExpression|Unknown expression type: |Feel"
                            + "|FeelBlock|LoopSpanner|Expression|No options source defined in the form definition"
                            + "|Enter|Escape|ArrowDown|ArrowUp|Backspace|Delete|Space|NaN|Field|Form|Row_|Static|Value"
                            + "|Date|Time|Date & Time|Date time|No timezone|Input data|Button|Checkbox|Checkbox group"
                            + "|Group|Image view|Number|Radio group|Separator|Spacer|Dynamic list|Tag list|Text view"
                            + "|Text field|Text area|Table|Name|John Doe|Erika Muller|Dominic Leaf|Value is expected to "
                            + "|Script execution|Allow same origin|Open in fullscreen|Geolocation|Camera access"
                            + "|Microphone access|Forms submission|Open modal windows|Open popups|Top level navigation"
                            + "|Storage access by user|Powered by bpmn.io"
                            + "|Web-based tooling for BPMN, DMN, and forms powered by")
                    .split("\\|"));

    /** Texts of the calendar for times, weeks and spans, none of which our forms ask for. */
    private static final Set<String> NOT_IN_A_DATE_FIELD = Set.of(
            "rangeSeparator",
            "weekAbbreviation",
            "scrollTitle",
            "toggleTitle",
            "amPM",
            "hourAriaLabel",
            "minuteAriaLabel");

    private static String bundle;
    private static String viewer;
    private static String script;

    @BeforeAll
    static void read() {
        try (var stream = FormTextsTest.class.getResourceAsStream(BUNDLE)) {
            bundle = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(BUNDLE, e);
        }
        var place = bundle.indexOf(IN_THE_VIEWER);
        var starts = MODULE.matcher(bundle).results().map(MatchResult::start).toList();
        viewer = bundle.substring(
                starts.stream().filter(start -> start < place).reduce(0, Math::max),
                starts.stream().filter(start -> start > place).findFirst().orElseThrow());
        script = Sources.text(SCRIPT);
    }

    @Test
    void everyTextOfTheViewerIsRewritten() {
        assertThat(english()).hasSizeGreaterThan(60);
        assertThat(english().stream().filter(text -> !NOT_SHOWN.contains(text) && !isRewritten(text)))
                .as("texts of the form viewer that forms-vi.js does not know")
                .isEmpty();
    }

    @Test
    void everyTextOfTheScriptIsOneOfTheViewers() {
        assertThat(constants())
                .hasSizeGreaterThan(20)
                .allMatch(text -> english().contains(text) || PUT_TOGETHER.contains(text) || ELSEWHERE.contains(text));
        assertThat(patterns())
                .hasSizeGreaterThan(8)
                .allMatch(pattern -> Stream.of(english(), PUT_TOGETHER, ELSEWHERE)
                        .flatMap(texts -> texts.stream())
                        .anyMatch(text -> pattern.matcher(text).matches()));
    }

    @Test
    void whatTheSearchDoesNotSeeIsStillThere() {
        assertThat(viewer)
                .contains("\"Value is expected to \"", "\"be an integer\"", "`have at most ${", "\" of \"")
                .contains("\"hh:mm\"", "\"hh:mm ?m\"", "Intl.DateTimeFormat");
        assertThat(PUT_TOGETHER).allMatch(FormTextsTest::isRewritten);
        assertThat(english()).as("words that are gone").containsAll(NOT_SHOWN);
    }

    @Test
    void theCalendarIsWhollyVietnameseAndItsWeekBeginsOnMonday() {
        var stock = bundle.substring(
                bundle.indexOf("weekdays:{shorthand:[\"Sun\""), bundle.indexOf("minuteAriaLabel:\"Minute\"") + 30);
        var ours = script.substring(script.indexOf("const CALENDAR"), script.indexOf("function setCalendars"));
        var texts = CALENDAR_TEXT
                .matcher(stock)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(texts).contains("weekdays", "months", "yearAriaLabel").containsAll(NOT_IN_A_DATE_FIELD);
        texts.removeAll(NOT_IN_A_DATE_FIELD);
        assertThat(texts).allMatch(text -> ours.contains(text + ":"));
        assertThat(ours).contains("firstDayOfWeek: 1", "'CN', 'T2'", "'Chủ nhật', 'Thứ hai'");
    }

    /** Every text that the viewer may show; what it inserts is the number 2. */
    private static Set<String> english() {
        return TEXT.matcher(viewer)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(text -> INSERTED.matcher(text).replaceAll("2"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isRewritten(String text) {
        return constants().contains(text)
                || patterns().stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }

    private static List<String> constants() {
        var table = script.substring(script.indexOf("const TEXTS"), script.indexOf("const PATTERNS"));
        return Pattern.compile("(?m)^  (?:'([^']+)'|\"([^\"]+)\"):")
                .matcher(table)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }

    private static List<Pattern> patterns() {
        var table = script.substring(script.indexOf("const PATTERNS"), script.indexOf("const CALENDAR"));
        var patterns = new ArrayList<Pattern>();
        Pattern.compile("(?m)^\\s+\\[?/(\\^.*\\$)/,")
                .matcher(table)
                .results()
                .forEach(found -> patterns.add(Pattern.compile(found.group(1))));
        return patterns;
    }
}
