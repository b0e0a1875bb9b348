package vn.annhi.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Child;
import vn.annhi.dossier.Document;
import vn.annhi.dossier.Documents;
import vn.annhi.dossier.Dossier;
import vn.annhi.dossier.Notice;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.SampleFiles;
import vn.annhi.fixture.Sender;
import vn.annhi.fixture.TestClock;
import vn.annhi.intervention.CaseAccess;

/** The same procedure on the chart in force since 1/7/2025: no district, the province supervises. */
@AnNhiTest
@Tag("installation")
// The web apps find an engine by its name: this one must not take the place of the other tests' engine
@TestPropertySource(
        properties = {
            "annhi.organisation.chart=two-tier",
            "camunda.bpm.process-engine-name=two-tier",
            "annhi.intake.senders="
        })
class TwoTierInstallationTest {

    private static final String PHONG_THO = "xa-03549-2025";

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private TestClock clock;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Dossier dossier;

    @Autowired
    private Documents documents;

    @Autowired
    private CaseAccess access;

    @Autowired
    private Posts posts;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theProvinceNumbersTheCaseAndItsHealthDepartmentFollowsIt() {
        clock.set("2026-11-23T22:00:00");
        var code = office.open(
                "phongtho.bvte", Change.to("incidentUnit", PHONG_THO).and("residenceUnit", PHONG_THO));

        assertThat(code).startsWith("LC-2026-");
        office.submit("phongtho.chutich", code, "DirectVerification", Change.to("acceptance", "verify"));
        office.submit("phongtho.congan", code, "VerifyInformation", Change.none());
        assertThat(seen("tinh.soyte", code)).isEqualTo(1);
        assertThat(seen("doanket.chutich", code)).isZero();
    }

    @Test
    void theMergedCommuneReadsTheDocumentsOfACaseFromBefore() {
        clock.set("2026-11-23T22:00:00");
        var author = new Author("huoiluong.bvte", "xa-03490-2004.cpw", Instant.parse("2025-06-20T03:00:00Z"));
        var child = new Child(Optional.of("Trẻ em A"), Optional.empty(), Optional.of(9), "female");
        var notice = new Notice("PT", "xa-03490-2004", Optional.empty(), author.at(), child);
        var code = transaction.execute(status -> dossier.open(notice, author));
        documents.add(code, "xa.pdf", SampleFiles.pdf(), author);

        assertThat(read("phongtho.bvte", code)).containsExactly("xa.pdf");
        assertThat(read("phongtho.congan", code)).isEmpty();
        assertThat(read("doanket.bvte", code)).isEmpty();
        assertThat(read("tinh.soyte", code)).isEmpty();
    }

    private List<String> read(String officer, CaseCode code) {
        var position = posts.own(officer, LocalDate.now(clock)).get(0);
        var reader = new Author(officer, position.toString(), clock.instant());
        return documents.list(code, reader, access.of(officer, code)::mayRead).stream()
                .map(Document::name)
                .toList();
    }

    @Test
    void theDistrictHasNoOfficersLeft() {
        assertThat(identity.createUserQuery()
                        .userIdIn("huyen.ldtbxh", "huyen.chutich")
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/openapi.json", "/api/communes", "/api/notices/1", "/api/khac"})
    void whereNoSenderIsConfiguredThereIsNoDoorForSystems(String path) {
        var hotline = Browser.anonymous(port).with("Authorization", "Bearer " + Sender.HOTLINE_TOKEN);
        assertThat(hotline.get(path).statusCode()).isEqualTo(404);
        assertThat(Browser.anonymous(port).get(path).statusCode()).isEqualTo(404);
        assertThat(hotline.post("/api/notices", Map.of()).statusCode()).isEqualTo(404);
    }

    private long seen(String officer, String code) {
        return office.as(
                officer,
                () -> tasks.createTaskQuery().processInstanceBusinessKey(code).count());
    }
}
