package vn.annhi.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.CampaignStory;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.SampleFiles;
import vn.annhi.fixture.TestClock;

/** What a unit attaches to its report: its own tasks and the office that checks see it, nobody else. */
@AnNhiTest
class ReportDocumentsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private CampaignStory campaigns;

    @Autowired
    private TestClock clock;

    private String report;

    @BeforeEach
    void aReportIsAskedFor() {
        clock.set("2026-05-05T08:00:00");
        report = campaigns.reports(campaigns.open("half-year", 2026)).get("xa-03589-2004");
    }

    @AfterEach
    void forget() {
        campaigns.forgetAll();
        clock.reset();
    }

    @Test
    void anAttachmentFollowsTheReportToWhoSignsAndChecksIt() {
        var worker = Browser.of(port, "muongso.bvte", "tasklist");
        var shelf = shelf("DraftReport");
        assertThat(worker.upload(shelf, "phu-luc.pdf", SampleFiles.pdf()).statusCode())
                .isEqualTo(201);
        assertThat(worker.upload(shelf, "hong.pdf", new byte[] {1, 2, 3}).statusCode())
                .isEqualTo(400);
        var listed = Browser.tree(worker.get(shelf)).path("documents");
        assertThat(listed.size()).isEqualTo(1);
        var id = listed.path(0).path("id").asString();
        assertThat(worker.download(shelf + "/" + id).body()).isEqualTo(SampleFiles.pdf());
        assertThat(Browser.of(port, "banlang.bvte", "tasklist").get(shelf).statusCode())
                .isEqualTo(403);

        campaigns.send(report, "muongso.bvte", "muongso.chutich", Change.none());

        var check = shelf("CheckReport");
        var checker = Browser.of(port, "huyen.ldtbxh", "tasklist");
        assertThat(Browser.tree(checker.get(check))
                        .path("documents")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("phu-luc.pdf");
        assertThat(checker.download(check + "/" + id).body()).isEqualTo(SampleFiles.pdf());
        assertThat(checker.send("DELETE", check + "/" + id, Map.of("reason", "Không cần"))
                        .statusCode())
                .as("another position's document")
                .isEqualTo(403);
    }

    @Test
    void whoAttachedItTakesItAwayWithAReason() {
        var worker = Browser.of(port, "muongso.bvte", "tasklist");
        var shelf = shelf("DraftReport");
        worker.upload(shelf, "phu-luc.pdf", SampleFiles.pdf());
        var id = Browser.tree(worker.get(shelf))
                .path("documents")
                .path(0)
                .path("id")
                .asString();

        assertThat(worker.send("DELETE", shelf + "/" + id, Map.of("reason", " "))
                        .statusCode())
                .isEqualTo(400);
        assertThat(worker.send("DELETE", shelf + "/" + id, Map.of("reason", "Nhầm tệp"))
                        .statusCode())
                .isEqualTo(204);

        assertThat(Browser.tree(worker.get(shelf)).path("documents").size()).isZero();
    }

    private String shelf(String task) {
        return "/camunda/api/an-nhi/tasks/" + office.task(report, task).getId() + "/documents";
    }
}
