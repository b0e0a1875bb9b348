package vn.annhi.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A broken data file stops the start with one clear line. */
@ExtendWith(OutputCaptureExtension.class)
class BrokenDataStartTest {

    @TempDir
    private Path directory;

    @Test
    void theStartNamesFileLineAndReason(CapturedOutput output) throws IOException {
        var file = directory.resolve("officers.csv");
        Files.writeString(file, "id,name,email,positions\nmuongso.bvte,Cán bộ A,,xa-99999-2004.cpw\n");

        var failure = catchThrowable(() -> new SpringApplicationBuilder(OrganisationConfiguration.class)
                .web(WebApplicationType.NONE)
                .run("--annhi.organisation.chart=district", "--annhi.organisation.officers=file:" + file));

        assertThat(failure).isNotNull();
        assertThat(output.getOut())
                .contains("Broken data file file:" + file + ":2: ")
                .contains("the chart has no position xa-99999-2004.cpw")
                .doesNotContain("\tat org.springframework");
    }

    @Test
    void anInstallationWithoutOfficersSaysWhatToConfigure(CapturedOutput output) {
        catchThrowable(() -> new SpringApplicationBuilder(OrganisationConfiguration.class)
                .web(WebApplicationType.NONE)
                .run("--annhi.organisation.chart=district"));

        assertThat(output.getOut()).contains("annhi.organisation.officers").contains("ANNHI_OFFICERS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "tong-dai-111 | Tổng đài | 12 | tong-dai-111-2017.office-officer | SHA-256",
                "tong-dai-111 | Tổng đài | - | tong-dai-111-2017.office-officer | has no token-digest",
                "Tổng đài | Tổng đài | %s | tong-dai-111-2017.office-officer | looks like tong-dai-111",
                "tong-dai-111 | Tổng đài | %s | tong-dai-111-2017.chair | no position tong-dai-111-2017.chair",
                "tong-dai-111 | Tổng đài | %s | xa-99999-2004.cpw | no position xa-99999-2004.cpw",
                "muongso.bvte | Tổng đài | %s | tong-dai-111-2017.office-officer | looks like tong-dai-111"
            })
    void aSenderThatCannotBeKnownStopsTheStart(
            String id, String name, String digest, String position, String reason, CapturedOutput output) {
        var arguments = new ArrayList<String>(List.of("--annhi.organisation.chart=district"));
        arguments.add("--annhi.intake.senders[0].id=" + id);
        arguments.add("--annhi.intake.senders[0].name=" + name);
        arguments.add("--annhi.intake.senders[0].position=" + position);
        if (digest != null) {
            arguments.add("--annhi.intake.senders[0].token-digest=" + digest.replace("%s", "ab".repeat(32)));
        }
        catchThrowable(() -> new SpringApplicationBuilder(OrganisationConfiguration.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new)));

        assertThat(output.getOut()).contains("annhi.intake.senders").contains(reason);
    }
}
