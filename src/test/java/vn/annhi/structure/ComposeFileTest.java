package vn.annhi.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The description of production: no secret in it, and nothing that a server needs is missing. */
class ComposeFileTest {

    private static final Path COMPOSE = Path.of("docker-compose.yml");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|TOKEN).*");
    private static final Pattern DEMANDED = Pattern.compile("\\$\\{[A-Z_]+:?\\?[^}]+}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(ANNHI_[A-Z_]+)");

    @Test
    void everySecretIsDemandedFromTheEnvironmentAndHasNoDefault() throws IOException {
        var secrets = services().values().stream()
                .flatMap(service -> environment(service).entrySet().stream())
                .filter(entry -> SECRET.matcher(entry.getKey()).matches())
                .toList();

        assertThat(secrets)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(secret -> assertThat(secret.getValue()).matches(DEMANDED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"database", "app"})
    void aLastingServiceRestartsAndIsWatched(String name) throws IOException {
        assertThat(services().get(name)).containsKey("healthcheck").containsEntry("restart", "unless-stopped");
    }

    @Test
    void mailCatcherAndBackupRunOnRequestOnly() throws IOException {
        assertThat(services().get("mail-catcher")).containsEntry("profiles", List.of("mail-catcher"));
        assertThat(services().get("backup")).containsEntry("profiles", List.of("backup"));
    }

    @Test
    void theDatabaseIsKeptInAVolumeAndReachedByTheApplicationOnly() throws IOException {
        assertThat(services().get("database"))
                .containsEntry("volumes", List.of("database:/var/lib/postgresql/data"))
                .doesNotContainKey("ports");
    }

    @Test
    void theExampleNamesEveryVariableAndGivesNoValue() throws IOException {
        var lines = Files.readAllLines(Path.of(".env.example")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        var wanted = new TreeSet<String>();
        VARIABLE.matcher(Files.readString(COMPOSE)).results().forEach(found -> wanted.add(found.group(1)));

        assertThat(lines).allMatch(line -> line.endsWith("="));
        assertThat(lines.stream().map(line -> line.replace("=", ""))).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void theImageRunsAsAnOrdinaryUser() throws IOException {
        assertThat(Files.readAllLines(Path.of("Dockerfile"))).contains("USER 10001:10001");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() throws IOException {
        Map<String, Object> file = new Yaml().load(Files.readString(COMPOSE));
        return (Map<String, Map<String, Object>>) file.get("services");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> environment(Map<String, Object> service) {
        return (Map<String, String>) service.getOrDefault("environment", Map.of());
    }
}
