package vn.annhi.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
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
}
