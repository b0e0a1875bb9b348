package vn.annhi.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Samples;

/** {@code kill -9} in the middle of the work: what was acknowledged is there after a start with the same command. */
class CrashTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path directory;

    @Test
    void nothingAcknowledgedIsLostAndNoMailComesTwice() throws Exception {
        var log = Path.of("target", "crash-test.log");
        String opened;
        try (var run = LocalRun.start(directory, log)) {
            opened = openCase(run.port());
            var inbox = run.inboxWith(opened);
            assertThat(inbox).contains(opened + " – Chỉ đạo xác minh", "<a href=\"http://localhost:8080/viec/");
            run.kill();
        }

        try (var again = LocalRun.start(directory, log)) {
            var chair = Browser.of(again.port(), "muongso.chutich", "tasklist");
            var tasks =
                    Browser.tree(chair.get(Browser.ENGINE + "/task?maxResults=5&processInstanceBusinessKey=" + opened));
            assertThat(tasks.size())
                    .as("tasks of the case opened before the kill")
                    .isEqualTo(1);
            var task = tasks.get(0).get("id").asString();
            assertThat(chair.get(Browser.ENGINE + "/task/" + task + "/form-variables")
                            .body())
                    .contains("Trẻ em A");
            var next = openCase(again.port());
            assertThat(again.inboxWith(next)).contains(next).doesNotContain(opened);
        }
    }

    private static String openCase(int port) {
        var worker = Browser.of(port, "muongso.bvte", "tasklist");
        var definitions = Browser.tree(worker.get(
                Browser.ENGINE + "/process-definition?key=intervention-case&latestVersion=true&maxResults=1"));
        var form = Browser.ENGINE + "/process-definition/"
                + Browser.encoded(definitions.get(0).get("id").asString()) + "/submit-form";
        var received = java.time.OffsetDateTime.now(java.time.Clock.system(vn.annhi.calendar.StatutoryClock.ZONE))
                .minusHours(1)
                .withSecond(0)
                .withNano(0)
                .toString();
        var answer = worker.post(
                form,
                Map.of("variables", variables(Samples.of("mau-01-intake-report", Change.to("receivedAt", received)))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.tree(answer).get("businessKey").asString();
    }

    /** Values as Tasklist sends them. */
    private static Map<String, Object> variables(Map<String, Object> plain) {
        return plain.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue() instanceof List<?> list
                                ? Map.of("type", "Json", "value", JSON.writeValueAsString(list))
                                : Map.of("value", each.getValue())));
    }
}
