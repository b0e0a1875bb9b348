package vn.annhi.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.annhi.fixture.Browser.ENGINE;
import static vn.annhi.fixture.Browser.encoded;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.Samples;
import vn.annhi.fixture.Sender;
import vn.annhi.fixture.TestClock;

/** What a hostile officer or a broken program sends to the started application: a clean refusal, and a log that tells nothing. */
@AnNhiTest
@ExtendWith(OutputCaptureExtension.class)
class HostileInputTest {

    private static final String SECRET = "Trẻ em Trong Nhật Ký";
    /** Would end the engine, if anything evaluated it. */
    private static final String EXPRESSION = "${''.getClass().forName('java.lang.Runtime')}";

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private CaseStory story;

    @Autowired
    private FilterService filters;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void realTime() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assigneeExpression",
                "candidateGroupExpression",
                "candidateUserExpression",
                "dueAfterExpression",
                "processInstanceBusinessKeyExpression",
                "createdOnExpression",
                "followUpBeforeExpression",
                "candidateGroupsExpression",
                "involvedUserExpression",
                "ownerExpression"
            })
    void noQueryEvaluatesWhatACallerSends(String part) {
        var officer = Browser.of(port, "muongso.bvte", "tasklist");
        var supervisor = Browser.of(port, "huyen.ldtbxh", "cockpit");
        var filter = filters.createFilterQuery().listPage(0, 1).get(0).getId();
        var direct = Map.of(part, EXPRESSION);
        var nested = Map.of("orQueries", List.of(direct));
        for (var body : List.of(direct, nested)) {
            refused(officer.post(ENGINE + "/filter/" + filter + "/list?firstResult=0&maxResults=5", body));
            refused(supervisor.post(ENGINE + "/task?firstResult=0&maxResults=5", body));
            refused(supervisor.post(ENGINE + "/task/count", body));
        }
        refused(officer.get(ENGINE + "/task?maxResults=5&" + part + "=" + encoded(EXPRESSION)));
    }

    @Test
    void aCallWithoutTheTokenChangesNothing() {
        var task = office.task(office.open("muongso.bvte", Map.of()), "DirectVerification")
                .getId();
        var chair = Browser.of(port, "muongso.chutich", "tasklist").with("X-XSRF-TOKEN", "gia-mao");
        assertThat(chair.post(ENGINE + "/task/" + task + "/claim", Map.of("userId", "muongso.chutich"))
                        .statusCode())
                .isEqualTo(403);
        var page = Browser.of(port, "muongso.chutich", "tasklist");
        assertThat(page.postForm("/error/none", "/tai-khoan/thoat-moi-noi", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/tasklist/..%2f..%2f..%2fapplication.yml",
                "/camunda/app/tasklist/%2e%2e/%2e%2e/application.yml",
                "/camunda/app/an-nhi/scripts/..%5c..%5capplication.yml",
                "/an-nhi/..%2f..%2fapplication.yml",
                "/an-nhi/..;/application.yml",
                "/an-nhi/%00page.css",
                "/ho-so/..%2fapplication.yml",
                "/ho-so/PT-2026-000001%0d%0aSet-Cookie:x=y",
                "/viec/%0d%0aSet-Cookie:x=y",
                "/camunda/api/engine/engine/default/task/%0d%0aX:y/form",
                "/camunda/api/an-nhi/tasks/..%2f..%2f/draft"
            })
    void noPathLeadsOutOfThePlaceItIsIn(String path) {
        var answer = Browser.of(port, "muongso.bvte", "tasklist").get(path);
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body())
                .doesNotContain("datasource")
                .doesNotContain("at vn.annhi")
                .doesNotContain("Exception");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("x="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"variables\":",
                "[]",
                "\"text\"",
                "{\"variables\": 7}",
                "{\"variables\": {\"childName\": 7}}",
                "{\"variables\": {\"childName\": {\"value\": {\"a\": 1}}}}",
                "{\"variables\": {\"childName\": {\"value\": \"rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==\", \"type\": \"Object\","
                        + " \"valueInfo\": {\"objectTypeName\": \"java.util.HashMap\", \"serializationDataFormat\":"
                        + " \"application/x-java-serialized-object\"}}}}",
                "{\"variables\": {\"childName\": {\"value\": \"x\", \"type\": \"File\"}}}",
                "<xml/>",
                ""
            })
    void aBrokenFormIsRefused(String body) {
        var before = cases();
        var answer = Browser.of(port, "muongso.bvte", "tasklist").post(start(), body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("at org.").doesNotContain("stackTrace");
        assertThat(cases()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "<xml/>",
                "{\"reference\":\"1\",\"report\":",
                "{\"reference\":\"1\",\"report\":[]}",
                "{\"reference\":{},\"report\":{}}",
                "{\"reference\":\"1\\r\\nX: y\",\"report\":{}}",
                "{\"reference\":\"${7*7}\",\"report\":{}}",
                "{\"reference\":\"1\",\"report\":{},\"report\":{\"childName\":\"x\"}}",
                "{\"reference\":\"1\",\"report\":{}} {}",
                "{\"reference\":\"1\",\"report\":{},\"sender\":\"cong-an-huyen\"}",
                "{\"reference\":\"1\",\"report\":{\"estimatedAge\":1e999999999}}",
                "{\"reference\":\"1\",\"report\":{\"estimatedAge\":1e-999999999}}",
                "{\"reference\":\"1\",\"report\":{\"childName\":\"\\u0000\"}}",
                "{\"reference\":\"1\",\"report\":{\"childName\":{\"@class\":\"java.util.HashMap\"}}}",
                "{\"reference\":\"1\",\"report\":{\"incidentUnit\":\"../../xa\"}}",
                "{\"reference\":\"1\",\"report\":{\"incidentUnit\":\"tong-dai-111-2017\"}}"
            })
    void aBrokenNoticeOfASystemIsRefusedAsAProblem(String body) {
        var before = cases();
        var answer = Sender.hotline(port).post("khoa-cua-ke-pha", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).doesNotContain("at org.", "jackson", "Exception");
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void aNoticeLargerThanAnyMau01IsRefused() {
        var deep = "{\"reference\":\"1\",\"report\":{\"a\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}}";
        assertThat(Sender.hotline(port).post("khoa-long-nhau", deep).statusCode())
                .isEqualTo(400);
        var large = "{\"reference\":\"1\",\"report\":{\"notes\":\"" + "a".repeat(300_000) + "\"}}";
        assertThat(Sender.hotline(port).post("khoa-qua-lon", large).statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/notices/..%2f..%2fapplication.yml",
                "/api/notices/%2e%2e/openapi.json",
                "/api/notices/..;/communes",
                "/api//communes",
                "/api/notices/%0d%0aX:y",
                "/api/openapi.json/../communes",
                "/API/communes",
                "/api/communes.json",
                "/api/communes/"
            })
    void noPathOfTheInterfaceLeadsElsewhere(String path) {
        for (var caller : List.of(Browser.anonymous(port), Sender.hotline(port).caller())) {
            var answer = caller.get(path);
            assertThat(answer.statusCode()).as(path).isNotEqualTo(200);
            assertThat(answer.body()).doesNotContain("datasource", "xa-03577-2004", "at vn.annhi");
        }
    }

    @Test
    void nestingWithoutEndIsRefused() {
        var before = cases();
        var deep = "{\"variables\":{\"childName\":{\"value\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}}}";
        assertThat(Browser.of(port, "muongso.bvte", "tasklist")
                        .post(start(), deep)
                        .statusCode())
                .isBetween(400, 499);
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void aCallLargerThanAnyFormIsRefusedBeforeItIsRead() {
        var large = "{\"variables\":{\"childName\":{\"value\":\"" + "a".repeat(2_100_000) + "\"}}}";
        assertThat(Browser.of(port, "muongso.bvte", "tasklist")
                        .post(start(), large)
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void tenThousandRowsInARepeatingSectionAreRefused() {
        clock.set("2026-11-23T22:00:00");
        var code = story.planning("muongso");
        office.submit("muongso.chutich", code, "HoldNeedsMeeting", Change.none());
        var task = office.task(code, "DraftPlan").getId();
        var rows = Collections.nCopies(10_000, Map.of("name", "x"));
        var form = Browser.form(Samples.of("mau-04-plan", Change.to("activities", rows)));
        var answer = Browser.of(port, "muongso.bvte", "tasklist").post(ENGINE + "/task/" + task + "/submit-form", form);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body().length()).as("a refusal that one can read").isLessThan(5_000);
    }

    @Test
    void htmlAndFormulasAreKeptAsTyped() {
        var typed = "=HYPERLINK(\"http://x\") <img src=x onerror=alert(1)> {{ 7*7 }} **đậm**";
        var code = office.open("muongso.bvte", Change.to("currentCondition", typed));
        var kept = sql.sql("select payload ->> 'currentCondition' from form_record where case_code = ?")
                .param(code)
                .query(String.class)
                .single();
        assertThat(kept).isEqualTo(typed);
    }

    @Test
    void refusalsLeaveNothingPersonalInTheLog(CapturedOutput log) {
        var worker = Browser.of(port, "muongso.bvte", "tasklist");
        worker.post(start(), Browser.form(Map.of("childName", SECRET, "unknown", SECRET)));
        worker.post(start(), "{\"variables\":{\"childName\":{\"value\":\"" + SECRET + "\"}");
        worker.send("PUT", "/camunda/api/an-nhi/start-forms/mau-01-intake-report/draft", "{\"childName\":\"" + SECRET);
        worker.get("/ho-so/" + encoded(SECRET));
        worker.get(ENGINE + "/task?maxResults=5&nameLike=" + encoded(SECRET));
        Browser.anonymous(port).signIn(SECRET, SECRET);
        Sender.hotline(port).post("khoa-cua-ke-pha", "{\"reference\":\"1\",\"report\":{\"childName\":\"" + SECRET);
        Sender.hotline(port).report(Map.of("childName", SECRET, SECRET, SECRET));
        Sender.hotline(port).get("/api/notices/" + encoded(SECRET));
        Browser.anonymous(port)
                .from("198.51.100.9")
                .with("Authorization", "Bearer " + encoded(SECRET))
                .get("/api/communes");
        assertThat(log.getAll()).doesNotContain(SECRET).doesNotContain(encoded(SECRET));
    }

    private static void refused(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("java.lang.Runtime@").doesNotContain("class java.lang.Runtime");
    }

    private String start() {
        return ENGINE + "/process-definition/"
                + encoded(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("intervention-case")
                        .latestVersion()
                        .singleResult()
                        .getId())
                + "/submit-form";
    }

    private long cases() {
        return sql.sql("select count(*) from case_file").query(Long.class).single();
    }
}
