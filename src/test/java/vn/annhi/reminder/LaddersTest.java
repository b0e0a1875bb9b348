package vn.annhi.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.annhi.datafile.DataFile;
import vn.annhi.datafile.DataFileException;

/** The ladders are data: the shipped ones say who is told, broken ones stop the start. */
@ExtendWith(OutputCaptureExtension.class)
class LaddersTest {

    private static final String HEADER =
            "ladder,rung,when,recipients,priority,late_after_minutes,stale_after_hours,valid_from\n";
    private static final String DAYS = "days,opened,opened,responsible,2,15,168,2026-01-01\n";

    @TempDir
    private Path directory;

    @Test
    void newWorkIsAnnouncedToWhoeverIsResponsibleWhateverItsLimit() {
        assertThat(Ladders.load("data/reminder/ladders.csv").rungs())
                .extracting(Rung::ladder, Rung::name, Rung::occasion, Rung::recipients)
                .containsExactly(
                        tuple(Ladder.HOURS, "opened", Occasion.OPENED, Relation.RESPONSIBLE),
                        tuple(Ladder.DAYS, "opened", Occasion.OPENED, Relation.RESPONSIBLE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            weeks,opened,opened,responsible,1,15,72,2026-01-01  | column 'ladder' holds 'weeks': expected one of [hours, days]
            hours,Opened!,opened,responsible,1,15,72,2026-01-01 | column 'rung' holds 'Opened!': expected a name
            hours,opened,sometime,responsible,1,15,72,2026-01-01 | column 'when' holds 'sometime': expected one of [opened]
            hours,opened,opened,everybody,1,15,72,2026-01-01    | column 'recipients' holds 'everybody': expected one of
            hours,opened,opened,responsible,0,15,72,2026-01-01  | column 'priority' holds '0': expected a whole number
            hours,opened,opened,responsible,1,-5,72,2026-01-01  | column 'late_after_minutes' holds '-5'
            hours,opened,opened,responsible,1,15,,2026-01-01    | column 'stale_after_hours' is empty
            hours,opened,opened,responsible,1,120,2,2026-01-01  | a message cannot be stale before it is late
            hours,opened,opened,responsible,1,15,72,1/1/2026    | column 'valid_from' holds '1/1/2026', expected a date
            days,opened,opened,responsible,1,15,72,2026-01-01   | rung opened of that ladder is listed twice
            """)
    void aBrokenLineIsNamedWithItsReason(String line, String reason) {
        assertThatThrownBy(() -> read(HEADER + DAYS + line))
                .isInstanceOf(DataFileException.class)
                .hasMessageStartingWith("ladders.csv:3: ")
                .hasMessageContaining(reason);
    }

    @Test
    void aLadderCannotBeForgotten() {
        assertThatThrownBy(() -> read(HEADER + DAYS))
                .hasMessage("ladders.csv:0: ladder hours has no rung, nobody would be told of its duties");
    }

    @Test
    void theStartStopsWithOneLine(CapturedOutput output) throws IOException {
        var file = Files.writeString(directory.resolve("ladders.csv"), HEADER + DAYS + DAYS);

        var failure = catchThrowable(() -> new SpringApplicationBuilder(ReminderConfiguration.class)
                .web(WebApplicationType.NONE)
                .run("--annhi.reminder.ladders=file:" + file));

        assertThat(failure).isNotNull();
        assertThat(output.getOut())
                .contains("Broken data file file:" + file + ":3: rung opened of that ladder is listed twice")
                .doesNotContain("\tat org.springframework");
    }

    private static Ladders read(String table) {
        return Ladders.read("ladders.csv", DataFile.read("ladders.csv", new StringReader(table)));
    }
}
