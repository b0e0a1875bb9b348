package vn.annhi.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.fixture.Browser.ENGINE;
import static vn.annhi.fixture.Browser.encoded;
import static vn.annhi.fixture.Browser.tree;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.EngineTables;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.Samples;
import vn.annhi.fixture.TestClock;

/** What is typed and not sent, over HTTP; and forms that arrive twice because an answer was lost. */
@AnNhiTest
class DraftTest {

    private static final String OWN = "/camunda/api/an-nhi";
    private static final String START = OWN + "/start-forms/mau-01-intake-report/draft";
    private static final String KEY = "Idempotency-Key";
    private static final String TYPED = "Chữ gõ dở của bản nháp";

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private EngineTables engineTables;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void realTime() {
        clock.reset();
        sql.sql("delete from form_draft").update();
    }

    @Test
    void aTasksDraftComesBackOnAnotherComputerUncheckedAndGoesWithTheForm() {
        var task = directing();
        var home = Browser.of(port, "muongso.chutich", "tasklist");
        assertThat(home.send("PUT", draft(task), Map.of("acceptance", "verify", "instructions", TYPED))
                        .statusCode())
                .isEqualTo(200);

        var office = Browser.of(port, "muongso.chutich", "tasklist");
        assertThat(values(office, task)).contains(TYPED);
        assertThat(tree(office.get(draft(task))).path("savedAt").isNull()).isFalse();
        engineTables.assertNowhere(TYPED);

        assertThat(office.post(
                                ENGINE + "/task/" + task + "/submit-form",
                                Browser.form(Samples.of("chi-dao-xac-minh", Map.of("acceptance", "verify"))))
                        .statusCode())
                .isEqualTo(204);
        assertThat(drafts()).isZero();
        assertThat(home.send("PUT", draft(task), Map.of("instructions", TYPED)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDraftBelongsToItsOfficer() {
        var task = directing();
        var chair = Browser.of(port, "muongso.chutich", "tasklist");
        chair.send("PUT", draft(task), Map.of("acceptance", "verify", "instructions", TYPED));
        for (var stranger : List.of("muongso.bvte", "muongso.congan", "banlang.chutich", "huyen.ldtbxh")) {
            var browser = Browser.of(port, stranger, "tasklist");
            assertThat(browser.get(draft(task)).statusCode()).as(stranger).isEqualTo(403);
            assertThat(browser.send("PUT", draft(task), Map.of("instructions", "khác"))
                            .statusCode())
                    .as(stranger)
                    .isEqualTo(403);
            assertThat(browser.send("DELETE", draft(task), null).statusCode())
                    .as(stranger)
                    .isEqualTo(403);
        }
        assertThat(values(chair, task)).contains(TYPED);
        assertThat(chair.send("DELETE", draft(task), null).statusCode()).isEqualTo(204);
        assertThat(values(chair, task)).doesNotContain(TYPED);
    }

    @Test
    void aStartFormBeginsWithTheDraftAndTheNextOneDoesNot() {
        var worker = Browser.of(port, "muongso.bvte", "tasklist");
        worker.send("PUT", START, Map.of("currentCondition", TYPED));
        assertThat(startForm(worker)).contains(TYPED);
        assertThat(startForm(Browser.of(port, "muongso.vhxh", "tasklist"))).doesNotContain(TYPED);
        assertThat(open(worker).statusCode()).isEqualTo(200);
        assertThat(startForm(worker)).doesNotContain(TYPED);
    }

    @Test
    void aSchoolHasNoStartFormToDraft() {
        assertThat(Browser.of(port, "muongso.truong", "tasklist")
                        .send("PUT", START, Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aDraftThatIsTooLargeOrNoObjectIsRefused() {
        var worker = Browser.of(port, "muongso.bvte", "tasklist");
        assertThat(worker.send("PUT", START, Map.of("currentCondition", "a".repeat(600_000)))
                        .statusCode())
                .isBetween(400, 499);
        assertThat(worker.send("PUT", START, "[1, 2").statusCode()).isEqualTo(400);
        assertThat(worker.send("PUT", START, "\"text\"").statusCode()).isEqualTo(400);
        assertThat(drafts()).isZero();
    }

    @Test
    void theSameSendingOpensOneCaseHoweverOftenItArrives() throws Exception {
        var key = UUID.randomUUID().toString();
        var before = cases();
        var threads = Executors.newFixedThreadPool(4);
        var sendings = IntStream.range(0, 4)
                .<Callable<String>>mapToObj(i -> () -> {
                    var worker = Browser.of(port, "muongso.bvte", "tasklist").with(KEY, key);
                    var answer = open(worker);
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                    return tree(answer).get("businessKey").asString();
                })
                .toList();
        var codes = threads.invokeAll(sendings).stream().map(DraftTest::get).distinct();
        assertThat(codes).hasSize(1);
        threads.shutdown();
        assertThat(cases()).isEqualTo(before + 1);

        var late = Browser.of(port, "muongso.bvte", "tasklist").with(KEY, key);
        assertThat(late.send("PUT", START, Map.of("currentCondition", TYPED)).statusCode())
                .isEqualTo(200);
        assertThat(drafts()).as("a draft that arrives after its form").isZero();
    }

    @Test
    void aTasksFormIsAcceptedOnceAndTheRepeatIsToldSo() {
        var task = directing();
        var chair = Browser.of(port, "muongso.chutich", "tasklist")
                .with(KEY, UUID.randomUUID().toString());
        var form = Browser.form(Samples.of("chi-dao-xac-minh", Map.of("acceptance", "verify")));
        for (var i = 0; i < 2; i++) {
            assertThat(chair.post(ENGINE + "/task/" + task + "/submit-form", form)
                            .statusCode())
                    .isEqualTo(204);
        }
        assertThat(chair.with(KEY, UUID.randomUUID().toString())
                        .post(ENGINE + "/task/" + task + "/submit-form", form)
                        .statusCode())
                .isEqualTo(400);
        var other = Browser.of(port, "muongso.bvte", "tasklist");
        assertThat(other.with(KEY, "khong-phai-uuid")
                        .post(ENGINE + "/task/" + task + "/submit-form", form)
                        .statusCode())
                .isEqualTo(400);
    }

    private String directing() {
        return office.task(office.open("muongso.bvte", Map.of()), "DirectVerification")
                .getId();
    }

    private static String draft(String task) {
        return OWN + "/tasks/" + task + "/draft";
    }

    private static String values(Browser browser, String task) {
        return browser.get(ENGINE + "/task/" + task + "/form-variables?deserializeValues=false")
                .body();
    }

    private String startForm(Browser browser) {
        return browser.get(definition() + "/deployed-start-form").body();
    }

    private java.net.http.HttpResponse<String> open(Browser browser) {
        return browser.post(definition() + "/submit-form", Browser.form(Samples.of("mau-01-intake-report", Map.of())));
    }

    private String definition() {
        return ENGINE + "/process-definition/"
                + encoded(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("intervention-case")
                        .latestVersion()
                        .singleResult()
                        .getId());
    }

    private long drafts() {
        return count("form_draft");
    }

    private long cases() {
        return count("case_file");
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static <T> T get(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
