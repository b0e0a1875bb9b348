package vn.annhi.reminder.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;
import vn.annhi.calendar.Term;
import vn.annhi.calendar.TermUnit;
import vn.annhi.datafile.DataFile;
import vn.annhi.datafile.DataFileException;
import vn.annhi.obligation.StartEvent;
import vn.annhi.obligation.TimeLimit;
import vn.annhi.obligation.TimeLimits;

/** The ladders are data: the shipped ones say who is told, broken ones stop the start. */
@ExtendWith(OutputCaptureExtension.class)
class LaddersTest {

    private static final String HEADER = "ladder,rung,when,offset,hour,repeats,recipients,delivery,binding,any_hour,"
            + "priority,late_after_minutes,stale_after_hours,valid_from\n";
    private static final String DAYS = "days,opened,opened,,,1,responsible,single,no,no,2,15,168,2026-01-01\n";
    private static final String HOURS = "hours,opened,opened,,,1,responsible,single,no,no,2,15,168,2026-01-01\n";
    private static final String REPORTS = "reports,opened,opened,,,1,responsible,single,no,no,2,15,168,2026-01-01\n";
    private static final String EXCEPTIONS = "legal_basis,ladder\n";
    private static final Set<String> BASES = Set.of("draft-plan", "urgent-measures", "unit-report");

    @TempDir
    private Path directory;

    @Test
    void aLimitInHoursIsGuardedByTheHourAndOthersByTheDay() {
        var ladders = Ladders.load(
                "data/reminder/ladders.csv", "data/reminder/ladder-exceptions.csv", Set.of("isolation-review"));

        assertThat(rungs(ladders, "hours"))
                .startsWith("opened", "rescheduled", "before-8h", "before-4h", "before-1h", "breach");
        assertThat(rungs(ladders, "days"))
                .contains("before-2d", "before-1d", "due-day", "after-1d", "after-3d", "after-7d");
        assertThat(rungs(ladders, "reports"))
                .contains("before-14d", "before-7d", "before-3d", "before-1d", "after-daily");
        assertThat(ladders.of(limit("urgent-measures", Optional.of(new Term(12, TermUnit.HOURS)), StartEvent.RECEIVED)))
                .isEqualTo("hours");
        assertThat(ladders.of(
                        limit("draft-plan", Optional.of(new Term(5, TermUnit.WORKING_DAYS)), StartEvent.RECEIVED)))
                .isEqualTo("days");
        assertThat(ladders.of(limit("unit-report", Optional.empty(), StartEvent.CAMPAIGN)))
                .isEqualTo("reports");
        assertThat(ladders.of(limit(
                        "isolation-review", Optional.of(new Term(15, TermUnit.CALENDAR_DAYS)), StartEvent.DECIDED)))
                .isEqualTo("isolation");
    }

    @Test
    void aLegalDeadlineCanNeverBeSwitchedOff() {
        var ladders = Ladders.load(
                "data/reminder/ladders.csv", "data/reminder/ladder-exceptions.csv", Set.of("isolation-review"));

        assertThat(ladders.rungs())
                .filteredOn(rung -> rung.occasion() != Occasion.OPENED && rung.occasion() != Occasion.ENDED)
                .allMatch(Rung::binding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Weeks,opened,opened,,,1,responsible,single,no,no,1,15,72,2026-01-01  | column 'ladder' holds 'Weeks': expected a name
            hours,Opened!,opened,,,1,responsible,single,no,no,1,15,72,2026-01-01 | column 'rung' holds 'Opened!': expected a name
            hours,a,sometime,,,1,responsible,single,no,no,1,15,72,2026-01-01     | column 'when' holds 'sometime': expected one of [opened
            hours,a,before,,,1,responsible,single,no,no,1,15,72,2026-01-01       | an offset stands with before and after
            hours,a,at,4h,,1,responsible,single,no,no,1,15,72,2026-01-01         | an offset stands with before and after
            hours,a,before,4x,,1,responsible,single,no,no,1,15,72,2026-01-01     | column 'offset' holds '4x': expected a distance
            days,a,before,2wd,,1,responsible,single,no,no,1,15,72,2026-01-01     | a rung counted in days needs an hour
            days,a,before,2h,07:30,1,responsible,single,no,no,1,15,72,2026-01-01 | an hour stands only with days
            days,a,before,2wd,7:30,1,responsible,single,no,no,1,15,72,2026-01-01 | column 'hour' holds '7:30': expected a time
            days,a,before,2wd,07:30,3,responsible,single,no,no,1,15,72,2026-01-01 | only a rung in working days after
            hours,a,opened,,,1,everybody,single,no,no,1,15,72,2026-01-01         | column 'recipients' holds 'everybody': expected one of
            hours,a,opened,,,1,responsible+,single,no,no,1,15,72,2026-01-01      | column 'recipients' holds 'responsible+': expected one of
            hours,a,opened,,,1,responsible,pigeon,no,no,1,15,72,2026-01-01       | column 'delivery' holds 'pigeon': expected one of
            hours,a,opened,,,1,responsible,single,maybe,no,1,15,72,2026-01-01    | column 'binding' holds 'maybe': expected yes or no
            hours,a,opened,,,1,responsible,digest,no,yes,1,15,72,2026-01-01      | may come at any hour is a mail of its own
            hours,a,opened,,,1,responsible,single,no,no,0,15,72,2026-01-01       | column 'priority' holds '0': expected a whole number
            hours,a,opened,,,1,responsible,single,no,no,1,-5,72,2026-01-01       | column 'late_after_minutes' holds '-5'
            hours,a,opened,,,1,responsible,single,no,no,1,15,,2026-01-01         | column 'stale_after_hours' is empty
            hours,a,opened,,,1,responsible,single,no,no,1,120,2,2026-01-01       | a message cannot be stale before it is late
            hours,a,opened,,,1,responsible,single,no,no,1,15,72,1/1/2026         | column 'valid_from' holds '1/1/2026', expected a date
            days,opened,opened,,,1,responsible,single,no,no,1,15,72,2026-01-01   | rung opened of that ladder is listed twice
            """)
    void aBrokenLineIsNamedWithItsReason(String line, String reason) {
        assertThatThrownBy(() -> read(HEADER + DAYS + line, EXCEPTIONS))
                .isInstanceOf(DataFileException.class)
                .hasMessageStartingWith("ladders.csv:3: ")
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no-such-basis,hours                  | bpmn/time-limits.dmn has no row 'no-such-basis'
            draft-plan,weeks                     | there is no ladder 'weeks'
            """)
    void anExceptionNamesALimitAndALadderThatThereAre(String line, String reason) {
        assertThatThrownBy(() -> read(HEADER + DAYS + HOURS + REPORTS, EXCEPTIONS + line))
                .hasMessageStartingWith("exceptions.csv:2: ")
                .hasMessageContaining(reason);
    }

    @Test
    void aLadderCannotBeForgotten() {
        assertThatThrownBy(() -> read(HEADER + DAYS + REPORTS, EXCEPTIONS))
                .hasMessage("ladders.csv:0: ladder hours has no rung, nobody would be told of its duties");
    }

    @Test
    void theStartStopsWithOneLine(CapturedOutput output) throws IOException {
        var file = Files.writeString(directory.resolve("ladders.csv"), HEADER + DAYS + DAYS);

        var failure = catchThrowable(() -> new SpringApplicationBuilder(LadderConfiguration.class)
                .initializers((GenericApplicationContext beans) ->
                        beans.registerBean(TimeLimits.class, () -> mock(TimeLimits.class)))
                .web(WebApplicationType.NONE)
                .run("--annhi.reminder.ladders=file:" + file));

        assertThat(failure).isNotNull();
        assertThat(output.getOut())
                .contains("Broken data file file:" + file + ":3: rung opened of that ladder is listed twice")
                .doesNotContain("\tat org.springframework");
    }

    private static List<String> rungs(Ladders ladders, String ladder) {
        return ladders.rungs().stream()
                .filter(rung -> rung.ladder().equals(ladder))
                .map(Rung::name)
                .toList();
    }

    private static TimeLimit limit(String legalBasis, Optional<Term> term, StartEvent start) {
        return new TimeLimit(legalBasis, term, start, "Điều 26", true, "Việc phải làm");
    }

    private static Ladders read(String table, String exceptions) {
        return Ladders.read(
                "ladders.csv",
                DataFile.read("ladders.csv", new StringReader(table)),
                DataFile.read("exceptions.csv", new StringReader(exceptions)),
                BASES);
    }
}
