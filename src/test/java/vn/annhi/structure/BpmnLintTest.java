package vn.annhi.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.annhi.fixture.NodeRuntime;

/** The diagrams pass bpmnlint with {@code .bpmnlintrc}, warnings included. */
class BpmnLintTest {

    private record Finding(String file, String id, String rule, String category, String message) {}

    @TempDir
    private Path folder;

    @Test
    void everyDiagramIsFreeOfErrorsAndWarnings() {
        assertThat(lint(Sources.below(Path.of("bpmn"), ".bpmn"))).isEmpty();
    }

    @Test
    void aDiagramWhoseStartHasNoNameIsRefused() throws IOException {
        var intact = Sources.text(Path.of("bpmn", "plan-activity.bpmn"));
        var broken =
                Files.writeString(folder.resolve("broken.bpmn"), intact.replace("name=\"Hoạt động đã được giao\"", ""));
        assertThat(lint(List.of(broken)))
                .extracting(Finding::id, Finding::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("ActivityAssigned", "label-required"));
    }

    @Test
    void aDiagramWithADeadEndIsRefused() throws IOException {
        var intact = Sources.text(Path.of("bpmn", "plan-activity.bpmn"));
        var broken = Files.writeString(
                folder.resolve("broken.bpmn"),
                intact.replaceFirst("<bpmn:sequenceFlow id=\"ActivityAssigned_[^>]*/>", ""));
        assertThat(lint(List.of(broken))).isNotEmpty();
    }

    private static List<Finding> lint(List<Path> files) {
        var arguments = Stream.concat(Stream.of(Path.of(".bpmnlintrc")), files.stream())
                .map(Path::toString)
                .toList();
        var found = NodeRuntime.run(Path.of("src/test/resources/lint/bpmnlint.cjs"), "", arguments);
        return List.of(JsonMapper.shared().readValue(found, Finding[].class));
    }
}
