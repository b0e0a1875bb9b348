package vn.annhi.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.fixture.Browser.tree;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.EngineTables;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.SampleFiles;

/** The documents tab's calls as a browser makes them, with everything that the web apps put around them. */
@AnNhiTest
class DocumentDeskTest {

    private static final Map<String, Browser> SIGNED_IN = new HashMap<>();
    private static final String WORKER = "muongso.bvte";
    private static final String CHAIR = "muongso.chutich";
    private static final String POLICE = "muongso.congan";
    private static final String HEALTH = "muongso.tramyte";
    private static final String NAME = "Giấy khám \"lần 2\" – Mường So.pdf";
    private static final Map<String, String> REASON = Map.of("reason", "tải nhầm hồ sơ");

    @LocalServerPort
    private int port;

    @Autowired
    private CaseStory story;

    @Autowired
    private Office office;

    @Autowired
    private TaskService tasks;

    @Autowired
    private EngineTables engine;

    @Autowired
    private JdbcClient sql;

    private String code;
    private String workers;

    @BeforeEach
    void aCaseWithActivities() {
        code = story.approved("muongso");
        workers = shelf(WORKER, code, "DeliverPlan");
    }

    @Test
    void aDocumentIsUploadedListedOpenedAndRemoved() {
        var worker = officer(WORKER);
        var id = id(worker.upload(workers, "Biên bản.pdf", SampleFiles.pdf()));

        var listed = tree(worker.get(workers));
        assertThat(listed.get("mayAdd").asBoolean()).isTrue();
        assertThat(listed.get("maxBytes").asLong()).isEqualTo(20 * 1024 * 1024);
        var row = listed.get("documents").get(0);
        assertThat(row.get("id").asString()).isEqualTo(id);
        assertThat(row.get("name").asString()).isEqualTo("Biên bản.pdf");
        assertThat(row.get("type").asString()).isEqualTo("application/pdf");
        assertThat(row.get("size").asInt()).isEqualTo(SampleFiles.pdf().length);
        assertThat(row.get("officer").asString()).isNotBlank().isNotEqualTo(WORKER);
        assertThat(row.get("position").asString()).isEqualTo("Người làm công tác bảo vệ trẻ em – UBND xã Mường So");
        assertThat(row.get("at").asString()).matches("\\d{4}-\\d{2}-\\d{2}T.*Z");
        assertThat(row.get("mayRemove").asBoolean()).isTrue();

        assertThat(worker.download(workers + "/" + id).body()).isEqualTo(SampleFiles.pdf());
        assertThat(worker.send("DELETE", workers + "/" + id, REASON).statusCode())
                .isEqualTo(204);
        assertThat(tree(worker.get(workers)).get("documents")).isEmpty();
        assertThat(worker.get(workers + "/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void aDownloadIsSavedAndHasNoRightsWhateverTheWebAppsSay() {
        var worker = officer(WORKER);
        var id = id(worker.upload(workers, NAME.replace("\"", "%22"), SampleFiles.pdf()));
        var headers = worker.download(workers + "/" + id).headers();

        assertThat(headers.allValues("Content-Type")).containsExactly("application/pdf");
        assertThat(headers.allValues("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
        assertThat(headers.allValues("Content-Disposition"))
                .singleElement()
                .asString()
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Gi%E1%BA%A5y%20kh%C3%A1m")
                .doesNotContain("\n");
    }

    @Test
    void eachSectorUnitKnowsItsOwnDocumentsAndTheCommitteeAll() {
        var police = shelf(POLICE, code, "AcceptActivity");
        var health = shelf(HEALTH, code, "AcceptActivity");
        var workersId = id(officer(WORKER).upload(workers, "xa.pdf", SampleFiles.pdf()));
        var policeId = id(officer(POLICE).upload(police, "cong-an.pdf", SampleFiles.pdf()));
        id(officer(HEALTH).upload(health, "y-te.pdf", SampleFiles.pdf()));

        assertThat(names(WORKER, workers)).containsExactlyInAnyOrder("xa.pdf", "cong-an.pdf", "y-te.pdf");
        assertThat(names(POLICE, police)).containsExactly("cong-an.pdf");
        assertThat(names(HEALTH, health)).containsExactly("y-te.pdf");
        for (var other : List.of(workersId, policeId)) {
            assertThat(officer(HEALTH).get(health + "/" + other).statusCode()).isEqualTo(404);
            assertThat(officer(HEALTH)
                            .send("DELETE", health + "/" + other, REASON)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(officer(WORKER).get(workers + "/" + policeId).statusCode()).isEqualTo(200);
        var refused = officer(WORKER).send("DELETE", workers + "/" + policeId, REASON);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(message(refused)).contains("vị trí công tác đã tải tài liệu lên");
    }

    @Test
    void aDocumentOfAnotherCaseIsUnknownThere() {
        var id = id(officer(WORKER).upload(workers, "xa.pdf", SampleFiles.pdf()));
        var elsewhere = shelf(WORKER, story.accepted("muongso"), "AssessInitialRisk");

        assertThat(officer(WORKER).get(elsewhere + "/" + id).statusCode()).isEqualTo(404);
        assertThat(officer(WORKER).send("DELETE", elsewhere + "/" + id, REASON).statusCode())
                .isEqualTo(404);
        assertThat(officer(WORKER).get(workers + "/" + id).statusCode()).isEqualTo(200);
        for (var guess : List.of("00000000-0000-0000-0000-000000000000", "1", "x.pdf")) {
            assertThat(message(officer(WORKER).get(workers + "/" + guess))).contains("Hồ sơ không có tài liệu này");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"banlang.bvte", CHAIR, POLICE, "huyen.ldtbxh"})
    void whoDoesNotHoldTheTasksPositionIsRefused(String stranger) {
        var id = id(officer(WORKER).upload(workers, "xa.pdf", SampleFiles.pdf()));
        var browser = officer(stranger);

        assertThat(browser.get(workers).statusCode()).isEqualTo(403);
        assertThat(browser.get(workers + "/" + id).statusCode()).isEqualTo(403);
        assertThat(browser.upload(workers, "a.pdf", SampleFiles.pdf()).statusCode())
                .isEqualTo(403);
        assertThat(browser.send("DELETE", workers + "/" + id, REASON).statusCode())
                .isEqualTo(403);
        assertThat(names(WORKER, workers)).containsExactly("xa.pdf");
    }

    @Test
    void nobodySignedInIsAskedToSignInAndATaskThatIsGoneIsUnknown() {
        var nobody = Browser.anonymous(port);
        assertThat(nobody.get(workers).statusCode()).isEqualTo(401);
        assertThat(nobody.get(workers + "/1").statusCode()).isEqualTo(401);
        assertThat(nobody.upload(workers, "a.pdf", SampleFiles.pdf()).statusCode())
                .isEqualTo(401);
        assertThat(officer(WORKER)
                        .get("/camunda/api/an-nhi/tasks/gone/documents")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aColleagueWhoHasTakenTheTaskKeepsOthersFromChangingButNotFromReading() {
        var id = id(officer(WORKER).upload(workers, "xa.pdf", SampleFiles.pdf()));
        tasks.setAssignee(office.task(code, "DeliverPlan").getId(), "dong.nghiep");

        assertThat(tree(officer(WORKER).get(workers)).get("mayAdd").asBoolean()).isFalse();
        assertThat(tree(officer(WORKER).get(workers))
                        .get("documents")
                        .get(0)
                        .get("mayRemove")
                        .asBoolean())
                .isFalse();
        assertThat(officer(WORKER).upload(workers, "b.pdf", SampleFiles.pdf()).statusCode())
                .isEqualTo(403);
        assertThat(officer(WORKER).send("DELETE", workers + "/" + id, REASON).statusCode())
                .isEqualTo(403);
        assertThat(officer(WORKER).get(workers + "/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void aForgedRequestIsRefused() {
        var id = id(officer(WORKER).upload(workers, "xa.pdf", SampleFiles.pdf()));
        var upload = Browser.of(port, WORKER, "tasklist").forging();
        assertThat(upload.upload(workers, "b.pdf", SampleFiles.pdf()).statusCode())
                .isEqualTo(403);
        var removal = Browser.of(port, WORKER, "tasklist").forging();
        assertThat(removal.send("DELETE", workers + "/" + id, REASON).statusCode())
                .isEqualTo(403);
        assertThat(names(WORKER, workers)).containsExactly("xa.pdf");
    }

    @Test
    void whatIsNotTakenIsRefusedInVietnamese() {
        var worker = officer(WORKER);
        assertRefused(400, "không thuộc loại được nhận", worker.upload(workers, "a.jpg", SampleFiles.latin("<html>")));
        assertRefused(400, "không khớp với nội dung", worker.upload(workers, "a.png", SampleFiles.jpeg()));
        assertRefused(400, "Tên tệp không hợp lệ", worker.upload(workers, "../../a.pdf", SampleFiles.pdf()));
        assertRefused(400, "Tên tệp không hợp lệ", worker.upload(workers, "..\\a.pdf", SampleFiles.pdf()));
        assertRefused(400, "Tên tệp không hợp lệ", worker.upload(workers, "a\u202efdp.pdf", SampleFiles.pdf()));
        assertRefused(400, "không có nội dung", worker.upload(workers, "a.pdf", new byte[0]));
        var id = id(worker.upload(workers, "b.pdf", SampleFiles.pdf()));
        assertRefused(400, "lý do gỡ", worker.send("DELETE", workers + "/" + id, Map.of("reason", " ")));
        assertRefused(400, "lý do gỡ", worker.send("DELETE", workers + "/" + id, Map.of()));
        assertThat(worker.post(workers, Map.of("file", "x")).statusCode()).isEqualTo(415);
        assertThat(names(WORKER, workers)).containsExactly("b.pdf");
    }

    @Test
    void aFileThatIsTooLargeIsAnsweredAndOneOfTheLargestSizeIsTaken() {
        var worker = officer(WORKER);
        var most = 20 * 1024 * 1024;
        for (var size : new int[] {most + 1, most + 200_000, 2 * most}) {
            assertRefused(
                    413, "Tệp lớn hơn 20 MB", worker.upload(workers, "a.mp3", Arrays.copyOf(SampleFiles.mp3(), size)));
        }
        id(worker.upload(workers, "b.mp3", Arrays.copyOf(SampleFiles.mp3(), most)));
    }

    @Test
    void noTableOfTheEngineKnowsOfDocuments() {
        var worker = officer(WORKER);
        var before = engine.rows();
        var id = id(worker.upload(workers, "Cháu Hạ Vy.pdf", SampleFiles.pdf()));
        worker.get(workers);
        worker.get(workers + "/" + id);
        worker.send("DELETE", workers + "/" + id, REASON);

        assertThat(engine.rows()).hasSizeGreaterThan(40).isEqualTo(before);
        engine.assertNowhere("Cháu Hạ Vy");
    }

    @Test
    void whoOpenedADocumentIsRemembered() {
        var id = id(officer(WORKER).upload(workers, "xa.pdf", SampleFiles.pdf()));
        officer(WORKER).get(workers + "/" + id);

        assertThat(sql.sql("select reader || ' ' || position from document_read where document_id = ?::uuid")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("muongso.bvte xa-03589-2004.cpw");
    }

    private String shelf(String account, String caseCode, String taskKey) {
        var task = office.as(account, () -> office.task(caseCode, taskKey)).getId();
        return "/camunda/api/an-nhi/tasks/" + task + "/documents";
    }

    private List<String> names(String account, String shelf) {
        return tree(officer(account).get(shelf)).get("documents").values().stream()
                .map(row -> row.get("name").asString())
                .toList();
    }

    private Browser officer(String account) {
        return SIGNED_IN.computeIfAbsent(account, name -> Browser.of(port, name, "tasklist"));
    }

    private static String id(HttpResponse<String> uploaded) {
        assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(201);
        return tree(uploaded).get("id").asString();
    }

    private static String message(HttpResponse<String> answer) {
        return tree(answer).get("message").asString();
    }

    private static void assertRefused(int status, String words, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(message(answer)).contains(words);
    }
}
