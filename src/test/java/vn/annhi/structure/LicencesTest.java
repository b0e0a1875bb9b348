package vn.annhi.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.annhi.datafile.DataFile;

/** What the application consists of is known: each library, its licence, and every part by others. */
class LicencesTest {

    private static final List<Library> LIBRARIES = Library.all();

    @Test
    void theListNamesWhatRunsAndNothingThatOnlyTestsUse() {
        assertThat(LIBRARIES)
                .extracting(Library::name)
                .contains("org.camunda.bpm:camunda-engine", "org.postgresql:postgresql", "ch.qos.logback:logback-core")
                .doesNotContain("com.microsoft.playwright:playwright", "com.tngtech.archunit:archunit")
                .noneMatch(name -> name.startsWith("io.zonky.test") || name.startsWith("org.junit"))
                .hasSizeGreaterThan(100);
    }

    @Test
    void everyLibraryHasALicenceThatWeAccept() {
        assertThat(LIBRARIES)
                .as("licences that no line of src/test/resources/licences/allowed.csv names")
                .allMatch(library -> library.unknown().isEmpty())
                .as("libraries whose author names no licence")
                .noneMatch(library -> library.licences().isEmpty());
    }

    @Test
    void thePageListsEveryLibraryWithItsLicence() throws IOException {
        var written = LicencePage.of(LIBRARIES);
        var fresh = Files.createDirectories(Path.of("target", "docs")).resolve("licences.md");
        Files.writeString(fresh, written);
        assertThat(Path.of("docs", "licences.md"))
                .as("docs/licences.md is out of date; refresh it: cp target/docs/licences.md docs/")
                .exists()
                .hasContent(written);
    }

    @Test
    void everyPartByOthersIsWhereThePageSays() throws IOException {
        var places = DataFile.read("licences/carried.csv").stream()
                .map(line -> Path.of(line.text("where")))
                .toList();
        assertThat(places).allMatch(Files::exists);
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            assertThat(files.filter(file -> file.endsWith("LICENSES.txt")).map(Path::getParent))
                    .as("folders with a licence of others")
                    .isNotEmpty()
                    .allMatch(places::contains);
        }
    }

    @Test
    void everyHoleThatTheCheckPassesOverIsExplained() throws IOException {
        var closed = Files.readString(Path.of("docs", "known-holes-closed-here.xml"));
        var explained = Files.readString(Path.of("docs", "decisions", "0012-dependencies.md"));
        assertThat(Stream.of(closed.split("<cve>")).skip(1).map(part -> part.substring(0, part.indexOf('<'))))
                .isNotEmpty()
                .allMatch(explained::contains);
    }
}
